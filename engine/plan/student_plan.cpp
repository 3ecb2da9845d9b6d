#include "plan/student_plan.hpp"

#include <algorithm>

namespace rollbook::plan {

namespace {

const Row* newest(const std::vector<Row>& rows) {
  const auto found = std::max_element(rows.begin(), rows.end(),
                                      [](const Row& a, const Row& b) { return a.start < b.start; });
  return found == rows.end() ? nullptr : &*found;
}

// SENR0035: gender and birth year as the state has them.
bool same_identity(const Row& a, const Row& b) {
  return a.gender == b.gender && a.birth_year == b.birth_year;
}

std::optional<std::string> removal_fault(const std::vector<Row>& held, const std::vector<Record>& file,
                                         const Row& row) {
  if (find_key(held, row) == nullptr) return "SENR0181";
  return held.size() <= file.size() ? std::optional<std::string>("SENR0180") : std::nullopt;
}

std::string dates_of(const Row& row) {
  return "from " + to_iso(row.start) + (row.exit ? " to " + to_iso(*row.exit) : " (open)");
}

void explain_identity(const Row& held, const Row& row, StudentPlan& plan) {
  const bool gender = held.gender != row.gender;
  plan.field = gender ? "gender" : "birth_date";
  if (gender) {
    plan.detail = "the state holds " + (held.gender.empty() ? "none" : held.gender);
  } else {
    plan.detail = held.birth_year.empty() ? "the state holds none" : "the state holds another year";
  }
}

void explain_conflict(const Row& row, const Row& other, StudentPlan& plan) {
  if (plan.blocked_by == "SENR0586" || plan.blocked_by == "SENR0587") {
    plan.field = "exit_date";
    plan.detail = "completed at school " + other.school + (other.exit ? " on " + to_iso(*other.exit) : "");
    return;
  }
  plan.field = "start_date";
  plan.detail = "overlaps the one at " +
                (row.school == other.school ? "this school" : "school " + other.school) + " " +
                dates_of(other);
}

// The first row that the record breaks the plan's rule with.
void explain(const std::vector<Row>& held, const Record& record, const Terms& terms, StudentPlan& plan) {
  if (plan.blocked_by == "SENR0035") {
    const Row* before = find_key(held, record.row);
    return explain_identity(before != nullptr ? *before : *newest(held), record.row, plan);
  }
  for (const Row& other : held) {
    if (other.same_key(record.row) || conflict(record.row, other, terms) != plan.blocked_by) continue;
    return explain_conflict(record.row, other, plan);
  }
}

Fault<Row> faults(const Terms& terms) {
  return [&terms](const std::vector<Row>& held, const std::vector<Record>& file, std::size_t record) {
    return file_fault(held, file, record, terms);
  };
}

}  // namespace

std::optional<std::string> file_fault(const std::vector<Row>& held, const std::vector<Record>& file,
                                      std::size_t record, const Terms& terms) {
  const Record& me = file[record];
  for (std::size_t i = 0; i < file.size(); ++i) {
    if (i != record && file[i].row.same_key(me.row)) return "IVR0034";
  }
  if (me.kind == Kind::removal) return removal_fault(held, file, me.row);
  const Row* before = find_key(held, me.row);
  const Row* identity = before != nullptr ? before : newest(held);
  if (identity != nullptr && !same_identity(*identity, me.row)) return "SENR0035";
  for (std::size_t i = 0; i < file.size(); ++i) {
    if (i == record) continue;
    if (auto rule = conflict(me.row, file[i].row, terms)) return rule;
  }
  for (const Row& other : held) {
    if (other.same_key(me.row)) continue;
    if (auto rule = conflict(me.row, other, terms)) return rule;
  }
  return std::nullopt;
}

std::vector<Row> after_file(std::vector<Row> held, const std::vector<Record>& file) {
  return after(std::move(held), file);
}

StudentPlan plan_student(const std::vector<Row>& held, const std::vector<Record>& records,
                         const Terms& terms) {
  const Fault<Row> fault = faults(terms);
  const auto explain_it = [&terms](const std::vector<Row>& state, const Record& record, StudentPlan& plan) {
    explain(state, record, terms, plan);
  };
  return Layers<Row>(held, records, fault, explain_it).plan();
}

std::optional<std::string> disproof(const std::vector<Row>& held, const std::vector<Record>& records,
                                    const std::vector<int>& slots, const Terms& terms) {
  const Fault<Row> fault = faults(terms);
  return Layers<Row>(held, records, fault).disproof(slots);
}

}  // namespace rollbook::plan
