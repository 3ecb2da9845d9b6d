#include "plan/student_plan.hpp"

#include <algorithm>

namespace rollbook::plan {

namespace {

constexpr int kinds = 3;

const Row* find_key(const std::vector<Row>& rows, const Row& key) {
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.same_key(key); });
  return found == rows.end() ? nullptr : &*found;
}

const Row* newest(const std::vector<Row>& rows) {
  const auto found = std::max_element(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.start < b.start; });
  return found == rows.end() ? nullptr : &*found;
}

// SENR0035: gender and birth year as the state has them.
bool same_identity(const Row& a, const Row& b) { return a.gender == b.gender && a.birth_year == b.birth_year; }

std::optional<std::string> removal_fault(const std::vector<Row>& held, const std::vector<Record>& file, const Row& row) {
  if (find_key(held, row) == nullptr) return "SENR0181";
  return held.size() <= file.size() ? std::optional<std::string>("SENR0180") : std::nullopt;
}

// Adds to chosen every pending record of the kind that the state would take in one file with them.
std::vector<std::size_t> choose_file(const std::vector<Row>& held, const std::vector<Record>& records,
                                     const std::vector<int>& slots, Kind kind, const Terms& terms) {
  std::vector<std::size_t> chosen;
  std::vector<Record> file;
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (slots[i] >= 0 || records[i].kind != kind) continue;
    file.push_back(records[i]);
    bool sound = true;
    for (std::size_t j = 0; sound && j < file.size(); ++j) sound = !file_fault(held, file, j, terms);
    if (sound) {
      chosen.push_back(i);
    } else {
      file.pop_back();
    }
  }
  return chosen;
}

std::vector<Record> pick(const std::vector<Record>& records, const std::vector<std::size_t>& which) {
  std::vector<Record> file;
  for (const auto i : which) file.push_back(records[i]);
  return file;
}

bool all_placed(const std::vector<int>& slots) {
  return std::all_of(slots.begin(), slots.end(), [](int slot) { return slot >= 0; });
}

void block(StudentPlan& plan, const std::vector<Row>& held, const std::vector<Record>& records, const Terms& terms) {
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (plan.slots[i] >= 0) continue;
    plan.blocked_by = file_fault(held, {records[i]}, 0, terms).value_or("order");
    plan.blocked_record = records[i].id;
    break;
  }
  plan.slots.clear();
}

}  // namespace

std::optional<std::string> file_fault(const std::vector<Row>& held, const std::vector<Record>& file, std::size_t record,
                                      const Terms& terms) {
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
  for (const Record& record : file) {
    std::erase_if(held, [&](const Row& row) { return row.same_key(record.row); });
    if (record.kind != Kind::removal) held.push_back(record.row);
  }
  return held;
}

StudentPlan plan_student(const std::vector<Row>& held, const std::vector<Record>& records, const Terms& terms) {
  StudentPlan plan;
  plan.slots.assign(records.size(), -1);
  std::vector<Row> state = held;
  bool removals_too = true;  // in the first layer, and later only if nothing else helps
  for (int layer = 0; !all_placed(plan.slots); ++layer) {
    bool progress = false;
    for (const Kind kind : {Kind::removal, Kind::exit, Kind::update}) {
      if (kind == Kind::removal && !removals_too) continue;
      const auto chosen = choose_file(state, records, plan.slots, kind, terms);
      for (const auto i : chosen) plan.slots[i] = kinds * layer + static_cast<int>(kind);
      state = after_file(std::move(state), pick(records, chosen));
      progress = progress || !chosen.empty();
    }
    if (!progress && removals_too) {
      block(plan, state, records, terms);
      return plan;
    }
    removals_too = !progress;
  }
  return plan;
}

std::optional<std::string> disproof(const std::vector<Row>& held, const std::vector<Record>& records,
                                    const std::vector<int>& slots, const Terms& terms) {
  std::vector<Row> state = held;
  const int last = slots.empty() ? -1 : *std::max_element(slots.begin(), slots.end());
  for (int slot = 0; slot <= last; ++slot) {
    std::vector<Record> file;
    for (std::size_t i = 0; i < records.size(); ++i) {
      if (slots[i] == slot) file.push_back(records[i]);
    }
    for (std::size_t i = 0; i < file.size(); ++i) {
      if (auto rule = file_fault(state, file, i, terms)) return rule;
    }
    state = after_file(std::move(state), file);
  }
  for (const Record& record : records) {
    const Row* row = find_key(state, record.row);
    const bool as_wanted = record.kind == Kind::removal ? row == nullptr : row != nullptr && row->exit == record.row.exit;
    if (!as_wanted) return "proof";
  }
  return std::nullopt;
}

}  // namespace rollbook::plan
