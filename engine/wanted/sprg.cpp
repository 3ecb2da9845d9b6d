#include "wanted/sprg.hpp"

namespace rollbook::wanted {

sql::Params SprgRun::params() const {
  sql::Params params = spells.params();
  params.set("process", std::string("SPRG")).set("senr_window_start", senr_window_start);
  return params;
}

void derive_sprg(sql::Connection& db, const SprgRun& run) {
  scope_senr(db, run.spells);
  derive_senr(db, run.spells);
  request_schools(db, run.schools);
  db.run_script("work/sprg_tables");
  run_pipeline(db, "wanted/calpads/sprg", run.params());
}

}  // namespace rollbook::wanted
