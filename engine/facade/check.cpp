#include <algorithm>
#include <array>

#include "check/rules.hpp"

#include "base/text.hpp"
#include "facade/senr_run.hpp"
#include "facade/sprg_run.hpp"
#include "layout/layout.hpp"
#include "reconcile/sprg.hpp"

namespace rollbook {

namespace {

// Everything wanted (held back or not) and the next batch's removals, as the rules want to see it.
void fill_senr(sql::Connection& db, wanted::SenrRun run) {
  run.everyone = true;
  layout::load_reference(db);
  wanted::scope_senr(db, run);
  wanted::derive_senr(db, run);
  db.run("check/next_removal");
  if (has_belief(db, "SENR")) {
    reconcile::reconcile_senr(db, run);
    db.execute("DELETE FROM temp.work_senr");
    db.execute("DELETE FROM temp.held_senr");
    db.run("check/next_removal_fill");
  }
  db.run("wanted/legacy_all");
  db.run("check/fill_work");
  db.run("check/fill_held");
}

// The same for SPRG.
void fill_sprg(sql::Connection& db, const wanted::SprgRun& run) {
  layout::load_reference(db);
  wanted::derive_sprg(db, run);
  db.run("check/next_removal");
  if (has_belief(db, "SPRG")) {
    reconcile::reconcile_sprg(db, run);
    db.execute("DELETE FROM temp.work_sprg");
    db.run("check/next_removal_fill");
  }
  db.run("check/sprg_fill_work");
  db.run("check/sprg_fill_held");
}

struct Checked {
  const char* process;
  const char* findings;  // queries
  const char* notices;
  sql::Params (*fill)(sql::Connection& db, const Context& context);  // gives the run's parameters
};

constexpr std::array checkable{
    Checked{"SENR", "check/findings", "wanted/notices",
            [](sql::Connection& db, const Context& context) {
              const wanted::SenrRun run = senr_run(db, context, {});
              fill_senr(db, run);
              return run.params();
            }},
    Checked{"SPRG", "check/sprg_findings", "wanted/sprg_notices",
            [](sql::Connection& db, const Context& context) {
              const wanted::SprgRun run = sprg_run(db, context, {});
              fill_sprg(db, run);
              return run.params();
            }},
};

const Checked& find_checked(const std::string& scope) {
  const std::string process = upper_ascii(scope.empty() ? "SENR" : scope);
  const auto* const found = std::find_if(checkable.begin(), checkable.end(),
                                         [&](const Checked& checked) { return process == checked.process; });
  if (found != checkable.end()) return *found;
  std::string names;
  for (const Checked& checked : checkable)
    names += (names.empty() ? "" : ", ") + lower_ascii(checked.process);
  throw Error(ErrorKind::usage, "nothing to check by the name of " + scope + "; there is: " + names);
}

Table read_findings(sql::Connection& db, const char* query, bool& fatal) {
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

}  // namespace

Store::CheckReport Store::check(const std::string& scope) {
  sql::Connection& db = m_impl->db;
  require_state(db, "CA");
  const Checked& checked = find_checked(scope);
  sql::Transaction transaction(db);
  const sql::Params params = checked.fill(db, m_impl->context);
  check::run_rules(db, checked.process,
                   {check::Phase::record, check::Phase::set, check::Phase::certification},
                   m_impl->context.today);
  CheckReport report;
  report.findings = read_findings(db, checked.findings, report.fatal);
  add_notices(report.notices, db, checked.notices, params);
  remember(db, lower_ascii(checked.process), report.findings);
  transaction.commit();
  return report;
}

}  // namespace rollbook
