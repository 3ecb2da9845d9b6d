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
  return Layers<Row>(held, records, fault).plan();
}

std::optional<std::string> disproof(const std::vector<Row>& held, const std::vector<Record>& records,
                                    const std::vector<int>& slots, const Terms& terms) {
  const Fault<Row> fault = faults(terms);
  return Layers<Row>(held, records, fault).disproof(slots);
}

}  // namespace rollbook::plan
