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

// Where a record that the state would reject leaves its student.
enum class Fault {
  none,
  holds,    // nothing of the student goes
  in_turn,  // goes in a later file: IVR0068 asks for the newest record, and that goes now
  past      // a value of that day alone: a later day has another one, which goes or is there already
};

std::set<std::int64_t> overtaken_records(sql::Connection& db) {
  std::set<std::int64_t> ids;
  auto rows = db.query("wanted/calpads/sinf/overtaken");
  while (rows.step()) ids.insert(rows.integer(0));
  return ids;
}

class Placing {
 public:
  Placing(const std::vector<Numbered>& list, const Faults& faults, std::set<std::int64_t> overtaken)
      : m_faults(faults), m_overtaken(std::move(overtaken)) {
    for (const auto& next : list) {
      if (m_faults.contains(next.id)) continue;
      std::string& day = m_last_day[next.record.student_id];
      day = std::max(day, next.record.start_date);
    }
    for (const auto& next : list) {
      if (fault_of(next) == Fault::holds) m_held.emplace(next.record.student_id, m_faults.at(next.id).rule);
    }
  }

  Fault fault_of(const Numbered& next) const {
    const auto found = m_faults.find(next.id);
    if (found == m_faults.end()) return Fault::none;
    const auto last = m_last_day.find(next.record.student_id);
    const bool later_goes = last != m_last_day.end() && next.record.start_date < last->second;
    if (found->second.rule == "IVR0068") return later_goes ? Fault::in_turn : Fault::holds;
    return later_goes || m_overtaken.contains(next.id) ? Fault::past : Fault::holds;
  }

  bool goes(const Numbered& next) const {
    return !m_held.contains(next.record.student_id) && fault_of(next) == Fault::none;
  }

  NotSent reason(const Numbered& next) const {
    NotSent row{"held back",
                "",
                "",
                next.record.ssid,
                next.record.student_id,
                next.record.school,
                next.record.start_date,
                "",
                true,
                ""};
    const auto found = m_faults.find(next.id);
    if (found == m_faults.end()) {
      row.code = m_held.at(next.record.student_id);
      row.reason = "another record of this student is held back";
      return row;
    }
    row.code = found->second.rule;
    if (const Fault fault = fault_of(next); fault == Fault::in_turn) {
      row.reason =
          "its name and gender or birth year are not those of the newest record at the state: it goes when "
          "the "
          "record of the later day is posted";
      return row;
    } else if (fault == Fault::past) {
      row.kind = "left out";
      row.reason = rejection(found->second) +
                   "; a later day has another value: correct the change of this day, or take it out with "
                   "changes drop";
    } else {
      row.reason = rejection(found->second);
    }
    row.field = found->second.field;
    row.waits = false;
    return row;
  }

 private:
  const Faults& m_faults;
  const std::set<std::int64_t> m_overtaken;
  std::map<std::string, std::string> m_last_day;  // student -> the last day that can go now
  std::map<std::string, std::string> m_held;      // student -> the rule that holds all records back
};

// All records of a student wait if the newest of them would be rejected.
void place(SinfPlan& plan, std::vector<Numbered> list, const Faults& faults,
           std::set<std::int64_t> overtaken) {
  const Placing placing(list, faults, std::move(overtaken));
  for (auto& next : list) {
    if (placing.goes(next)) {
      plan.records.push_back(std::move(next.record));
    } else {
      plan.not_sent.push_back(placing.reason(next));
    }
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
  db.run("wanted/calpads/sinf/asked_person");
  db.run_script("reconcile/screen/other_person");
  wanted::run_pipeline(db, "wanted/calpads/sinf/work", params);
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
  place(plan, planned_records(db, params_of(db, plan.run, who)), fatal_findings(db), overtaken_records(db));
  plan.notices = senr_unposted_notice(db);
  impl.progress("rules", 3, 3);
  return plan;
}

}  // namespace rollbook
