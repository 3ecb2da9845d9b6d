#include "check/rules.hpp"

#include "base/text.hpp"
#include "facade/accepted.hpp"
#include "facade/sela_run.hpp"
#include "facade/senr_advice.hpp"
#include "facade/senr_run.hpp"
#include "facade/sinf_run.hpp"
#include "facade/sprg_run.hpp"
#include "facade/unposted.hpp"
#include "layout/layout.hpp"
#include "reconcile/sprg.hpp"

namespace rollbook {

namespace {

enum class Sees { wanted, belief_too };

// Everything wanted (held back or not) and the next batch's removals, as the rules want to see it; if asked,
// what else the belief holds.
void fill_work_tables(sql::Connection& db, const wanted::SenrRun& run, Sees sees = Sees::wanted) {
  layout::load_reference(db);
  wanted::scope_senr(db, run);
  wanted::derive_senr(db, run);
  db.run("check/next_removal");
  if (has_belief(db, "SENR")) {
    reconcile::reconcile_senr(db, run);
    db.run("check/other_persons");
    db.execute("DELETE FROM temp.work_senr");
    db.execute("DELETE FROM temp.held_senr");
    db.run("check/next_removal_fill");
  } else {
    db.run_script("reconcile/outcome_tables");
  }
  db.run("wanted/legacy_all");
  if (sees == Sees::belief_too && has_belief(db, "SENR")) db.run("check/certification_held");
  db.run("check/whole_record");
  db.run("check/fill_work");
  db.run("check/fill_held");
}

// The same for SPRG.
void fill_sprg(sql::Connection& db, const wanted::SprgRun& run) {
  layout::load_reference(db);
  wanted::derive_sprg(db, run);
  db.run("check/next_removal");
  reconcile::reconcile_sprg(db, run);
  db.execute("DELETE FROM temp.work_sprg");
  db.run("check/sprg_other_persons");
  db.run("check/next_removal_fill");
  db.run("check/sprg_fill_work");
  db.run("check/sprg_fill_held");
}

Table read_findings(sql::Connection& db, std::string_view query, bool& fatal) {
  Table table{{"rule", "severity", "student_id", "ssid", "school", "start_date", "field", "detail"}, {}};
  auto rows = db.query(query);
  while (rows.step()) {
    std::vector<Cell> cells;
    for (int i = 0; i < rows.columns(); ++i) cells.emplace_back(std::string(rows.text(i)));
    fatal = fatal || rows.text(1) == "fatal";
    table.rows.push_back(std::move(cells));
  }
  return table;
}

void remember(sql::Connection& db, const std::string& scope, const Table& findings) {
  db.run("check/forget", {{"scope", scope}});
  auto insert = db.query("check/remember");
  for (const auto& row : findings.rows) {
    sql::Params params{{"scope", scope}};
    for (std::size_t i = 0; i < row.size(); ++i)
      params.set(findings.columns[i], std::get<std::string>(row[i]));
    insert.bind(params).execute();
  }
}

using Report = Store::CheckReport;

wanted::SenrRun run_of_everyone(const Store::Impl& impl, sql::Connection& db, const std::string& year) {
  ExtractOptions options;
  options.year = year;
  wanted::SenrRun run = senr_run(db, impl.context, options);
  run.everyone = true;
  return run;
}

Report check_senr(Store::Impl& impl, const std::string& year) {
  if (is_over(year, impl.context.today))
    throw Error(ErrorKind::usage, "--year: " + year + " is over; check senr looks at this year and the next");
  ExtractOptions options;
  options.year = year;
  wanted::SenrRun run = senr_process_run(impl.db, impl.context, options);
  run.everyone = true;
  fill_work_tables(impl.db, run);
  check::run_rules(impl.db, "SENR", {check::Phase::record, check::Phase::set, check::Phase::certification},
                   run.today);
  remember_accepted(impl.db, "SENR");
  impl.db.run_script("check/stu_disagrees");
  Report report;
  report.findings = read_findings(impl.db, "check/findings", report.fatal);
  add_notices(report.notices, impl.db, "wanted/notices", run.params());
  return report;
}

// As if everybody were to be sent.
Report check_sinf(Store::Impl& impl, const std::string& year) {
  const wanted::SenrRun run = run_of_everyone(impl, impl.db, year);
  derive_sinf(impl, run, {.all = true});
  check::run_rules(impl.db, "SINF", {check::Phase::record, check::Phase::set}, run.today);
  remember_accepted(impl.db, "SINF");
  impl.db.run_script("check/stu_disagrees");
  Report report;
  report.findings = read_findings(impl.db, "check/sinf_findings", report.fatal);
  return report;
}

Report check_sprg(Store::Impl& impl, const std::string& year) {
  ExtractOptions options;
  options.year = year;
  const wanted::SprgRun run = sprg_run(impl.db, impl.context, options);
  fill_sprg(impl.db, run);
  check::run_rules(impl.db, "SPRG", {check::Phase::record, check::Phase::set}, run.spells.today);
  remember_accepted(impl.db, "SPRG");
  Report report;
  report.findings = read_findings(impl.db, "check/sprg_findings", report.fatal);
  add_notices(report.notices, impl.db, "wanted/sprg_notices", run.params());
  return report;
}

Report check_sela(Store::Impl& impl, const std::string& year) {
  ExtractOptions options;
  options.year = year;
  const SelaRun run = sela_run(impl.db, impl.context, options);
  derive_sela(impl.db, run);
  check::run_rules(impl.db, "SELA", {check::Phase::record, check::Phase::set}, run.spells.today);
  remember_accepted(impl.db, "SELA");
  Report report;
  report.findings = read_findings(impl.db, "check/sela_findings", report.fatal);
  report.notices = sela_notices(impl.db);
  return report;
}

Report check_collection(Store::Impl& impl, const std::string& collection, const std::string& year) {
  sql::Connection& db = impl.db;
  const wanted::SenrRun run = run_of_everyone(impl, db, year);
  fill_work_tables(db, run, Sees::belief_too);
  db.run_script("check/certification_tables");
  db.run("check/certification_day",
         {{"collection", collection}, {"current_year", std::int64_t{run.current_year}}});
  check::run_collection(db, collection, run.today);
  Report report;
  report.findings = read_findings(db, "check/certification_findings", report.fatal);
  report.notices = senr_unposted_notice(db);
  return report;
}

Report check_scope(Store::Impl& impl, const std::string& scope, const std::string& year) {
  if (scope == "senr") return check_senr(impl, year);
  if (scope == "sinf") return check_sinf(impl, year);
  if (scope == "sprg") return check_sprg(impl, year);
  if (scope == "sela") return check_sela(impl, year);
  if (scope == "fall1" || scope == "eoy1") return check_collection(impl, scope, year);
  throw Error(ErrorKind::usage,
              "nothing to check by the name of " + scope + "; there is: senr, sinf, sprg, sela, fall1, eoy1");
}

}  // namespace

Store::CheckReport Store::check(const std::string& scope, const std::string& year) {
  require_state(m_impl->db, "CA");
  const std::string name = lower_ascii(scope.empty() ? "senr" : scope);
  sql::Transaction transaction(m_impl->db);
  CheckReport report = check_scope(*m_impl, name, year);
  remember(m_impl->db, name, report.findings);
  transaction.commit();
  return report;
}

}  // namespace rollbook
