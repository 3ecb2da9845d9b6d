#include "check/rules.hpp"

#include "base/text.hpp"
#include "facade/senr_run.hpp"
#include "facade/sinf_run.hpp"
#include "layout/layout.hpp"

namespace rollbook {

namespace {

// Everything wanted (held back or not) and the next batch's removals, as the rules want to see it.
void fill_work_tables(sql::Connection& db, const wanted::SenrRun& run) {
  layout::load_reference(db);
  wanted::scope_senr(db, run);
  wanted::derive_senr(db, run);
  db.run("check/next_removal");
  if (has_belief(db)) {
    reconcile::reconcile_senr(db, run);
    db.execute("DELETE FROM temp.work_senr");
    db.execute("DELETE FROM temp.held_senr");
    db.run("check/next_removal_fill");
  }
  db.run("wanted/legacy_all");
  db.run("check/fill_work");
  db.run("check/fill_held");
}

Table read_findings(sql::Connection& db, const std::string& query, bool& fatal) {
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

void check_senr(Store::Impl& impl, const wanted::SenrRun& run, Store::CheckReport& report) {
  sql::Connection& db = impl.db;
  fill_work_tables(db, run);
  check::run_rules(db, "SENR", {check::Phase::record, check::Phase::set, check::Phase::certification},
                   run.today);
  report.findings = read_findings(db, "check/findings", report.fatal);
  auto notices = db.query("wanted/notices");
  notices.bind(run.params());
  while (notices.step()) {
    report.notices.push_back({{"", 0, std::string(notices.text(0)), std::string(notices.text(1)), ""}});
  }
}

// As if everybody were to be sent.
void check_sinf(Store::Impl& impl, const wanted::SenrRun& run, Store::CheckReport& report) {
  derive_sinf(impl, run, true);
  check::run_rules(impl.db, "SINF", {check::Phase::record, check::Phase::set}, run.today);
  report.findings = read_findings(impl.db, "check/sinf_findings", report.fatal);
}

}  // namespace

Store::CheckReport Store::check(const std::string& scope) {
  sql::Connection& db = m_impl->db;
  require_state(db, "CA");
  const std::string process = upper_ascii(scope.empty() ? "SENR" : scope);
  auto* const check = process == "SENR" ? check_senr : process == "SINF" ? check_sinf : nullptr;
  if (check == nullptr)
    throw Error(ErrorKind::usage, "nothing to check by the name of " + scope + "; there are senr and sinf");
  sql::Transaction transaction(db);
  wanted::SenrRun run = senr_run(db, m_impl->context, {});
  run.everyone = true;
  CheckReport report;
  check(*m_impl, run, report);
  remember(db, lower_ascii(process), report.findings);
  transaction.commit();
  return report;
}

}  // namespace rollbook
