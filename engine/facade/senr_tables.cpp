#include "facade/senr_tables.hpp"

#include "base/record.hpp"
#include "facade/senr_run.hpp"
#include "layout/layout.hpp"

namespace rollbook {

namespace {

void store_difference(sql::Connection& db, const SenrPlan& plan) {
  auto insert = db.query("reconcile/difference_record");
  for (const PlannedFile& file : plan.files) {
    for (const auto& change : file.changes) {
      insert
          .bind({{"kind", change.action},
                 {"reason", change.reason},
                 {"changed", change.changed},
                 {"record", change.record}})
          .execute();
    }
  }
  auto left = db.query("reconcile/difference_not_sent");
  for (const NotSent& row : plan.not_sent) {
    left.bind({{"kind", row.kind},
               {"code", row.code},
               {"reason", row.reason},
               {"ssid", row.ssid},
               {"student_id", row.student_id},
               {"school", row.school},
               {"start_date", row.start_date}})
        .execute();
  }
}

}  // namespace

void declare_senr_tables(sql::Connection& db) {
  db.run_script("reconcile/declare_tables");
}

void materialize_senr(Store::Impl& impl) {
  declare_senr_tables(impl.db);
  wanted::SenrRun run = senr_run(impl.db, impl.context, {});
  run.everyone = true;
  if (has_belief(impl.db)) {
    store_difference(impl.db, plan_senr(impl, run));
  } else {
    layout::load_reference(impl.db);
    wanted::scope_senr(impl.db, run);
    wanted::derive_senr(impl.db, run);
  }
  impl.db.run("reconcile/wanted_table");
}

}  // namespace rollbook
