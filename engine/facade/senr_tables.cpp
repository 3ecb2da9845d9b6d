#include "facade/senr_tables.hpp"

#include "facade/senr_run.hpp"
#include "layout/layout.hpp"

namespace rollbook {

void declare_senr_tables(sql::Connection& db) {
  db.run_script("reconcile/declare_tables");
}

void materialize_senr(Store::Impl& impl) {
  declare_senr_tables(impl.db);
  wanted::SenrRun run = senr_run(impl.db, impl.context, {});
  run.everyone = true;
  if (has_belief(impl.db, "SENR")) {
    store_difference(impl.db, plan_senr(impl, run), "reconcile/difference_record",
                     "reconcile/difference_not_sent");
  } else {
    layout::load_reference(impl.db);
    wanted::scope_senr(impl.db, run);
    wanted::derive_senr(impl.db, run);
  }
  impl.db.run("reconcile/wanted_table");
}

}  // namespace rollbook
