#include "facade/sprg_run.hpp"

#include <map>

#include "base/record.hpp"
#include "check/rules.hpp"
#include "facade/senr_run.hpp"
#include "facade/unposted.hpp"
#include "layout/layout.hpp"
#include "plan/program_plan.hpp"
#include "reconcile/sprg.hpp"

namespace rollbook {

namespace {

using Held = std::map<std::string, std::vector<plan::ProgramRow>>;

plan::ProgramRow row_of(std::string_view record) {
  const auto field = [&](std::size_t n) { return std::string(record_field(record, n)); };
  return {field(5),
          field(13),
          field(13) + "^" + field(17) + "^" + field(18),
          field(14),
          parse_compact(field(15)).value_or(Day{}),
          parse_compact(field(16))};
}

Held held_rows(sql::Connection& db) {
  Held held;
  auto rows = db.query("reconcile/sprg_held_rows");
  while (rows.step()) held[std::string(rows.text(0))].push_back(row_of(rows.text(1)));
  return held;
}

// What is wrong with a program holds back that program of the student. Free and reduced meals are one:
// neither goes while the other that takes its place waits.
std::string program_of(const reconcile::Change& change) {
  const std::string program(record_field(change.record, 13));
  return program == "182" ? "181" : program;
}

PlaceStudent placing(const Held& held, bool same_day_transfer) {
  return [&held, same_day_transfer](const std::vector<reconcile::Change>& student) {
    const auto rows = held.find(student.front().ssid);
    const auto before = rows == held.end() ? std::vector<plan::ProgramRow>() : rows->second;
    std::vector<plan::ProgramRecord> records;
    for (const auto& change : student)
      records.push_back({change.id, kind_of(change.action), row_of(change.record)});
    plan::StudentPlan placed = plan::plan_programs(before, records, same_day_transfer);
    if (placed.blocked_by.empty()) {
      require_proof(plan::disproof_of_programs(before, records, placed.slots, same_day_transfer));
    }
    return placed;
  };
}

}  // namespace

wanted::SprgRun sprg_run(sql::Connection& db, const Context& context, const ExtractOptions& options) {
  wanted::SprgRun run;
  run.spells = senr_run(db, context, options);
  run.spells.everyone = true;
  run.spells.schools.clear();
  run.schools = options.schools;
  run.senr_window_start = run.spells.window_start;
  run.spells.window_start = to_iso(layout::window_start("SPRG", run.spells.current_year));
  return run;
}

Plan plan_sprg(Store::Impl& impl, const wanted::SprgRun& run) {
  sql::Connection& db = impl.db;
  require_belief(db, "SPRG");
  layout::load_reference(db);
  impl.progress("what the state should hold", 0, 4);
  wanted::derive_sprg(db, run);
  impl.progress("comparing", 1, 4);
  reconcile::reconcile_sprg(db, run);
  impl.progress("rules", 2, 4);
  check::run_rules(db, "SPRG", {check::Phase::record}, run.spells.today);
  hold_rejected(db, "SPRG", "change", run.spells.resend);
  impl.progress("order and proof", 3, 4);
  Plan out;
  out.not_sent = reconcile::not_sent(db);
  out.size = reconcile::size_of_sprg(db, run);
  const Held held = held_rows(db);
  place_all(out, db, placing(held, run.spells.same_day_transfer), program_of);
  for (auto& notice : senr_unposted_notice(db)) out.notices.push_back(std::move(notice));
  add_notices(out.notices, db, "wanted/sprg_notices", {});
  add_notices(out.notices, db, "reconcile/departed_schools",
              {{"process", "SPRG"}, {"end_field", std::int64_t{16}}});
  impl.progress("order and proof", 4, 4);
  return out;
}

}  // namespace rollbook
