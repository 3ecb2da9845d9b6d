#include "reconcile/senr.hpp"

#include "layout/layout.hpp"

namespace rollbook::reconcile {

sql::Params with_layout(const std::string& process, sql::Params params) {
  params.set("mask", layout::compared_mask(process)).set("names", layout::compared_columns(process));
  return params;
}

void reconcile_senr(sql::Connection& db, const wanted::SenrRun& run) {
  db.run_script("reconcile/outcome_tables");
  wanted::run_pipeline(db, "reconcile/senr", with_layout("SENR", run.params()));
}

std::vector<Change> changes(sql::Connection& db) {
  std::vector<Change> list;
  auto rows = db.query("reconcile/changes");
  while (rows.step()) {
    Change change;
    change.id = rows.integer(0);
    std::string* const columns[] = {&change.ssid,       &change.school, &change.start_date, &change.part,
                                    &change.student_id, &change.action, &change.reason,     &change.changed,
                                    &change.held,       &change.record};
    int i = 1;
    for (std::string* column : columns) *column = rows.text(i++);
    list.push_back(std::move(change));
  }
  return list;
}

std::vector<NotSent> not_sent(sql::Connection& db) {
  std::vector<NotSent> list;
  auto rows = db.query("reconcile/not_sent");
  while (rows.step()) {
    list.push_back({std::string(rows.text(0)), std::string(rows.text(1)), std::string(rows.text(2)),
                    std::string(rows.text(3)), std::string(rows.text(4)), std::string(rows.text(5)),
                    std::string(rows.text(6)), std::string(rows.text(7)), rows.integer(8) != 0});
  }
  return list;
}

namespace {

std::map<std::string, std::int64_t> counts_by_school(sql::Connection& db, const char* query,
                                                     const sql::Params& params) {
  std::map<std::string, std::int64_t> counts;
  auto rows = db.query(query);
  for (rows.bind(params); rows.step();) counts.emplace(std::string(rows.text(0)), rows.integer(1));
  return counts;
}

}  // namespace

Size size_of(sql::Connection& db, const wanted::SenrRun& run, const std::optional<Screened>& screened) {
  Size size;
  size.standing =
      screened ? screened->held_by_school : counts_by_school(db, "reconcile/held_by_school", run.params());
  for (const auto& [school, rows] : size.standing) size.held_in_scope += rows;
  size.matched = (screened ? screened->settled : 0) + db.int_of("reconcile/matched");
  for (const auto& [school, rows] : counts_by_school(db, "reconcile/no_shows_by_school", {}))
    size.standing[school] -= rows;
  size.rows_elsewhere = !run.schools.empty() && db.int_of("reconcile/rows_elsewhere", run.params()) != 0;
  return size;
}

}  // namespace rollbook::reconcile
