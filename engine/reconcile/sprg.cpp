#include "reconcile/sprg.hpp"

namespace rollbook::reconcile {

void reconcile_sprg(sql::Connection& db, const wanted::SprgRun& run) {
  db.run_script("reconcile/outcome_tables");
  wanted::run_pipeline(db, "reconcile/sprg", with_layout("SPRG", run.params()));
}

Size size_of_sprg(sql::Connection& db, const wanted::SprgRun& run) {
  Size size;
  auto schools = db.query("reconcile/sprg_held_by_school");
  while (schools.step()) size.standing.emplace(std::string(schools.text(0)), schools.integer(1));
  auto row = db.query("reconcile/sprg_size");
  row.step();
  size.held_in_scope = row.integer(0);
  size.matched = row.integer(1);
  size.rows_elsewhere = !run.schools.empty() && row.integer(2) != 0;
  return size;
}

}  // namespace rollbook::reconcile
