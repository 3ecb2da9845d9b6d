#include "facade/sprg_tables.hpp"

#include "facade/sprg_run.hpp"
#include "layout/layout.hpp"

namespace rollbook {

void declare_sprg_tables(sql::Connection& db) {
  db.run_script("reconcile/sprg_declare_tables");
}

void materialize_sprg(Store::Impl& impl) {
  declare_sprg_tables(impl.db);
  const wanted::SprgRun run = sprg_run(impl.db, impl.context, {});
  if (has_belief(impl.db, "SPRG")) {
    store_difference(impl.db, plan_sprg(impl, run), "reconcile/sprg_difference_record",
                     "reconcile/sprg_difference_not_sent");
  } else {
    layout::load_reference(impl.db);
    wanted::derive_sprg(impl.db, run);
  }
  impl.db.run("reconcile/sprg_wanted_table");
}

}  // namespace rollbook
