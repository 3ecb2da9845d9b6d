#include "reconcile/sprg.hpp"

namespace rollbook::reconcile {

void reconcile_sprg(sql::Connection& db, const wanted::SprgRun& run) {
  db.run_script("reconcile/outcome_tables");
  wanted::run_pipeline(db, "reconcile/sprg", with_layout("SPRG", run.params()));
}

Size size_of_sprg(sql::Connection& db) {
  auto row = db.query("reconcile/sprg_size");
  row.step();
  return {row.integer(0), row.integer(1)};
}

}  // namespace rollbook::reconcile
