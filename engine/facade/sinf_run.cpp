#include "facade/sinf_run.hpp"

#include <set>

#include "check/rules.hpp"
#include "facade/placing.hpp"
#include "facade/senr_run.hpp"
#include "facade/settings.hpp"
#include "facade/unposted.hpp"
#include "layout/layout.hpp"
#include "reconcile/senr.hpp"

namespace rollbook {

namespace {

sql::Params params_of(sql::Connection& db, const wanted::SenrRun& run, SinfWho who) {
  sql::Params params = run.params();
  params.set("all", std::int64_t{who.all ? 1 : 0})
      .set("new", std::int64_t{who.new_students ? 1 : 0})
      .set("guardians", setting(db, "sinf_guardians"))
      .set("mask", layout::compared_mask("SINF"))
      .set("names", layout::compared_columns("SINF"));
  return params;
}

struct Numbered {
  std::int64_t id = 0;
  history::DraftRecord record;
};

std::vector<Numbered> planned_records(sql::Connection& db, const sql::Params& params) {
  std::vector<Numbered> list;
  auto rows = db.query("wanted/calpads/sinf/changes");
  rows.bind(params);
  while (rows.step()) {
    Numbered next{rows.integer(0), {}};
    history::DraftRecord& record = next.record;
    record.action = rows.text(1);
    record.ssid = rows.text(2);
    record.student_id = rows.text(3);
    record.school = rows.text(4);
    record.start_date = rows.text(5);
    record.reason = rows.text(6);
    record.changed = rows.text(7);
    if (!rows.text(8).empty()) record.compared_with = std::string(rows.text(8));
    record.record = rows.text(9);
    list.push_back(std::move(next));
  }
  auto changes = db.query("wanted/calpads/sinf/carried_changes");
  std::map<std::int64_t, std::vector<history::Carried>> carried;
  while (changes.step())
    carried[changes.integer(0)].push_back({std::string(changes.text(1)), changes.integer(2)});
  for (auto& next : list) next.record.carries = std::move(carried[next.id]);
  return list;
}

std::map<std::int64_t, Finding> fatal_findings(sql::Connection& db) {
  std::map<std::int64_t, Finding> faults;
  auto rows = db.query("reconcile/fatal_findings");
  while (rows.step()) {
    if (rows.text(3) == "fatal") {
      faults.emplace(rows.integer(0), Finding{std::string(rows.text(1)), std::string(rows.text(2)),
                                              std::string(rows.text(4))});
    }
  }
  return faults;
}

using Faults = std::map<std::int64_t, Finding>;

// IVR0068 asks for the newest record at the state. A record of an earlier day that breaks it goes in the next
// file if one of a later day goes now, because that one is the newest then.
std::set<std::int64_t> next_in_turn(const std::vector<Numbered>& list, const Faults& faults) {
  std::map<std::string, std::string> newest;  // student -> the last day that goes now
  for (const auto& next : list) {
    if (faults.contains(next.id)) continue;
    std::string& day = newest[next.record.student_id];
    day = std::max(day, next.record.start_date);
  }
  std::set<std::int64_t> waiting;
  for (const auto& next : list) {
    const auto fault = faults.find(next.id);
    if (fault != faults.end() && fault->second.rule == "IVR0068" &&
        next.record.start_date < newest[next.record.student_id])
      waiting.insert(next.id);
  }
  return waiting;
}

// All records of a student wait if one of them would be rejected.
void place(SinfPlan& plan, std::vector<Numbered> list, const Faults& faults) {
  const auto waiting = next_in_turn(list, faults);
  std::map<std::string, std::string> held;  // student -> code
  for (const auto& next : list) {
    const auto fault = faults.find(next.id);
    if (fault != faults.end() && !waiting.contains(next.id))
      held.emplace(next.record.student_id, fault->second.rule);
  }
  for (auto& next : list) {
    const auto code = held.find(next.record.student_id);
    const auto fault = faults.find(next.id);
    const bool itself = fault != faults.end();
    if (code == held.end() && !itself) {
      plan.records.push_back(std::move(next.record));
      continue;
    }
    const bool in_turn = code == held.end();
    plan.not_sent.push_back(
        {"held back", itself ? fault->second.rule : code->second,
         in_turn
             ? "its name and gender or birth year are not those of the newest record at the state: it goes "
               "when the record of the later day is posted"
         : itself ? rejection(fault->second)
                  : "another record of this student is held back",
         next.record.ssid, next.record.student_id, next.record.school, next.record.start_date,
         itself && !in_turn ? fault->second.field : "", !itself || in_turn});
  }
}

}  // namespace

void derive_sinf(Store::Impl& impl, const wanted::SenrRun& run, SinfWho who) {
  sql::Connection& db = impl.db;
  const sql::Params params = params_of(db, run, who);
  layout::load_reference(db);
  impl.progress("what changed", 0, 3);
  wanted::scope_senr(db, run);
  db.run_script("work/sinf_tables");
  db.run_script("work/sinf_field");
  wanted::run_pipeline(db, "wanted/calpads/sinf/students", params);
  db.run_script("reconcile/screen/close_over");
  wanted::derive_senr(db, run);
  impl.progress("records", 1, 3);
  wanted::run_pipeline(db, "wanted/calpads/sinf/records", params);
  impl.progress("rules", 2, 3);
}

SinfPlan plan_sinf(Store::Impl& impl, const ExtractOptions& options) {
  sql::Connection& db = impl.db;
  SinfPlan plan;
  plan.run = senr_run(db, impl.context, options);
  plan.run.everyone = options.all;
  const SinfWho who{options.all, options.new_students};
  derive_sinf(impl, plan.run, who);
  check::run_rules(db, "SINF", {check::Phase::record, check::Phase::set}, plan.run.today);
  hold_rejected(db, "SINF", "sinf_record", plan.run.resend);
  plan.not_sent = reconcile::not_sent(db);
  place(plan, planned_records(db, params_of(db, plan.run, who)), fatal_findings(db));
  plan.notices = senr_unposted_notice(db);
  impl.progress("rules", 3, 3);
  return plan;
}

}  // namespace rollbook
