#include "check/rules.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "facade/accepted.hpp"
#include "facade/check_worklist.hpp"
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

std::vector<CheckFinding> read_findings(sql::Connection& db, const std::string& process,
                                        std::string_view query) {
  std::vector<CheckFinding> findings;
  auto rows = db.query(query);
  while (rows.step()) {
    const auto text = [&](int column) { return std::string(rows.text(column)); };
    findings.push_back({process, text(0), text(1), text(2), text(3), text(4), text(5), text(6), text(7),
                        text(8), text(9), rows.integer(10) != 0});
  }
  return findings;
}

void remember(sql::Connection& db, const std::string& scope, const std::vector<CheckFinding>& findings) {
  db.run("check/forget", {{"scope", scope}});
  auto insert = db.query("check/remember");
  for (const auto& f : findings) {
    insert
        .bind({{"scope", scope},
               {"rule", f.rule},
               {"severity", f.severity},
               {"student_id", f.student_id},
               {"ssid", f.ssid},
               {"school", f.school},
               {"start_date", f.start_date},
               {"field", f.field},
               {"detail", f.detail}})
        .execute();
  }
}

struct Checked {
  std::vector<CheckFinding> findings;
  std::vector<Notice> notices;
};

bool any_fatal(const std::vector<CheckFinding>& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const CheckFinding& finding) { return finding.severity == "fatal"; });
}

wanted::SenrRun run_of_everyone(const Store::Impl& impl, sql::Connection& db, const std::string& year) {
  ExtractOptions options;
  options.year = year;
  wanted::SenrRun run = senr_run(db, impl.context, options);
  run.everyone = true;
  return run;
}

Checked check_senr(Store::Impl& impl, const std::string& year) {
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
  Checked report;
  report.findings = read_findings(impl.db, "SENR", "check/findings");
  add_notices(report.notices, impl.db, "wanted/notices", run.params());
  return report;
}

// As if everybody were to be sent.
Checked check_sinf(Store::Impl& impl, const std::string& year) {
  const wanted::SenrRun run = run_of_everyone(impl, impl.db, year);
  derive_sinf(impl, run, {.all = true});
  check::run_rules(impl.db, "SINF", {check::Phase::record, check::Phase::set}, run.today);
  remember_accepted(impl.db, "SINF");
  impl.db.run_script("check/stu_disagrees");
  impl.db.run("check/address_disagrees", {{"today", run.today}});
  Checked report;
  report.findings = read_findings(impl.db, "SINF", "check/sinf_findings");
  report.notices = unknown_values(report.findings);
  add_notices(report.notices, impl.db, "check/sinf_notices", {});
  return report;
}

Checked check_sprg(Store::Impl& impl, const std::string& year) {
  ExtractOptions options;
  options.year = year;
  const wanted::SprgRun run = sprg_run(impl.db, impl.context, options);
  fill_sprg(impl.db, run);
  check::run_rules(impl.db, "SPRG", {check::Phase::record, check::Phase::set}, run.spells.today);
  remember_accepted(impl.db, "SPRG");
  Checked report;
  report.findings = read_findings(impl.db, "SPRG", "check/sprg_findings");
  add_notices(report.notices, impl.db, "wanted/sprg_notices", run.params());
  return report;
}

Checked check_sela(Store::Impl& impl, const std::string& year) {
  ExtractOptions options;
  options.year = year;
  const SelaRun run = sela_run(impl.db, impl.context, options);
  derive_sela(impl.db, run);
  check::run_rules(impl.db, "SELA", {check::Phase::record, check::Phase::set}, run.spells.today);
  remember_accepted(impl.db, "SELA");
  Checked report;
  report.findings = read_findings(impl.db, "SELA", "check/sela_findings");
  report.notices = sela_notices(impl.db);
  return report;
}

Checked check_collection(Store::Impl& impl, const std::string& collection, const std::string& year) {
  sql::Connection& db = impl.db;
  const wanted::SenrRun run = run_of_everyone(impl, db, year);
  fill_work_tables(db, run, Sees::belief_too);
  db.run_script("check/certification_tables");
  db.run("check/certification_day",
         {{"collection", collection}, {"current_year", std::int64_t{run.current_year}}});
  check::run_collection(db, collection, run.today);
  Checked report;
  report.findings = read_findings(db, "SENR", "check/certification_findings");
  report.notices = senr_unposted_notice(db);
  return report;
}

Checked check_scope(Store::Impl& impl, const std::string& scope, const std::string& year) {
  if (scope == "senr") return check_senr(impl, year);
  if (scope == "sinf") return check_sinf(impl, year);
  if (scope == "sprg") return check_sprg(impl, year);
  if (scope == "sela") return check_sela(impl, year);
  if (scope == "fall1" || scope == "eoy1") return check_collection(impl, scope, year);
  throw Error(ErrorKind::usage,
              "nothing to check by the name of " + scope + "; there is: senr, sinf, sprg, sela, fall1, eoy1");
}

Checked check_and_remember(Store::Impl& impl, const std::string& scope, const std::string& year) {
  Checked checked = check_scope(impl, scope, year);
  remember(impl.db, scope, checked.findings);
  return checked;
}

void add_new(std::vector<Notice>& notices, std::vector<Notice> more, std::set<std::string>& told) {
  for (auto& notice : more) {
    if (told.insert(notice.problem.text()).second) notices.push_back(std::move(notice));
  }
}

// All four, in the order in which they are sent.
Store::CheckReport check_everything(Store::Impl& impl, const std::string& year) {
  std::vector<CheckFinding> findings;
  std::set<std::string> told;
  Store::CheckReport report;
  for (const std::string scope : {"senr", "sinf", "sprg", "sela"}) {
    // SENR has no year but this one and the next.
    const bool over = scope == "senr" && is_over(year, impl.context.today);
    Checked checked = check_and_remember(impl, scope, over ? "" : year);
    for (auto& finding : checked.findings) findings.push_back(std::move(finding));
    add_new(report.notices, std::move(checked.notices), told);
  }
  report.fatal = any_fatal(findings);
  report.findings = check_worklist(impl.db, findings, unposted_ssids(impl.db, "SINF"));
  return report;
}

}  // namespace

Store::CheckReport Store::check(const std::string& scope, const std::string& year) {
  require_state(m_impl->db, "CA");
  sql::Transaction transaction(m_impl->db);
  CheckReport report;
  if (scope.empty()) {
    report = check_everything(*m_impl, year);
  } else {
    Checked checked = check_and_remember(*m_impl, lower_ascii(scope), year);
    report.fatal = any_fatal(checked.findings);
    report.findings = findings_table(checked.findings);
    report.notices = std::move(checked.notices);
  }
  transaction.commit();
  return report;
}

}  // namespace rollbook
