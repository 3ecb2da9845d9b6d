// Records into files, so that the state takes every file: the same for every process. What a file may hold is
// told by the caller. A Row has same_key(other) and ends_as(other).
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rollbook::plan {

enum class Kind { removal, exit, update };  // in posting order

template <class Row>
struct RecordOf {
  std::int64_t id = 0;
  Kind kind = Kind::update;
  Row row;
};

// Files are numbered by slot: 3 * layer + kind. Slot 0 is the first Removals, 1 the first Exits, 2 the first
// Updates, 4 the second Exits, and so on.
struct StudentPlan {
  std::vector<int> slots;           // one a record; empty if the student is blocked
  std::string blocked_by;           // the rule code, empty if not blocked
  std::int64_t blocked_record = 0;  // the record that broke it
  std::string field;                // the column of the record that is to blame
  std::string detail;               // what it breaks on: the other row, what the state holds
  std::string advice;               // what to do about it, where that is known
};

// The rule that a record (by its place) breaks inside its file or against what is held before it, if any.
template <class Row>
using Fault = std::function<std::optional<std::string>(
    const std::vector<Row>& held, const std::vector<RecordOf<Row>>& file, std::size_t record)>;

// Completes a blocked plan with field and detail: what is wrong with the record beside what is held by then.
template <class Row>
using Explain =
    std::function<void(const std::vector<Row>& held, const RecordOf<Row>& record, StudentPlan& plan)>;

template <class Row>
const Row* find_key(const std::vector<Row>& rows, const Row& key) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.same_key(key); });
  return found == rows.end() ? nullptr : &*found;
}

// What the state holds after it took the file.
template <class Row>
std::vector<Row> after(std::vector<Row> held, const std::vector<RecordOf<Row>>& file) {
  for (const auto& record : file) {
    std::erase_if(held, [&](const Row& row) { return row.same_key(record.row); });
    if (record.kind != Kind::removal) held.push_back(record.row);
  }
  return held;
}

template <class Row>
class Layers {
 public:
  using Rows = std::vector<Row>;
  using Records = std::vector<RecordOf<Row>>;

  Layers(const Rows& held, const Records& records, const Fault<Row>& fault, Explain<Row> explain = {})
      : m_held(held), m_records(records), m_fault(fault), m_explain(std::move(explain)) {}

  StudentPlan plan() {
    m_plan.slots.assign(m_records.size(), -1);
    m_state = m_held;
    bool removals_too = true;  // in the first layer, and later only if nothing else helps
    for (int layer = 0; !all_placed(); ++layer) {
      const bool progress = place_layer(layer, removals_too);
      if (!progress && removals_too) {
        block();
        return m_plan;
      }
      removals_too = !progress;
    }
    return m_plan;
  }

  // Runs the slots in order from the start; the first fault's rule code, or "proof" if the end is not what
  // was wanted.
  std::optional<std::string> disproof(const std::vector<int>& slots) const {
    Rows state = m_held;
    const int last = slots.empty() ? -1 : *std::max_element(slots.begin(), slots.end());
    for (int slot = 0; slot <= last; ++slot) {
      const Records file = file_of(slots, slot);
      for (std::size_t i = 0; i < file.size(); ++i) {
        if (auto rule = m_fault(state, file, i)) return rule;
      }
      state = after(std::move(state), file);
    }
    const bool as_wanted = std::all_of(m_records.begin(), m_records.end(),
                                       [&](const auto& record) { return is_done(state, record); });
    return as_wanted ? std::nullopt : std::optional<std::string>("proof");
  }

 private:
  static constexpr int kinds = 3;

  static bool is_done(const Rows& state, const RecordOf<Row>& record) {
    const Row* row = find_key(state, record.row);
    return record.kind == Kind::removal ? row == nullptr : row != nullptr && row->ends_as(record.row);
  }

  Records file_of(const std::vector<int>& slots, int slot) const {
    Records file;
    for (std::size_t i = 0; i < m_records.size(); ++i) {
      if (slots[i] == slot) file.push_back(m_records[i]);
    }
    return file;
  }

  bool all_placed() const {
    return std::all_of(m_plan.slots.begin(), m_plan.slots.end(), [](int slot) { return slot >= 0; });
  }

  bool is_sound(const Records& file) const {
    for (std::size_t i = 0; i < file.size(); ++i) {
      if (m_fault(m_state, file, i)) return false;
    }
    return true;
  }

  // Every pending record of the kind that the state would take in one file with those before it.
  Records choose_file(Kind kind, int slot) {
    Records file;
    for (std::size_t i = 0; i < m_records.size(); ++i) {
      if (m_plan.slots[i] >= 0 || m_records[i].kind != kind) continue;
      file.push_back(m_records[i]);
      if (is_sound(file)) {
        m_plan.slots[i] = slot;
      } else {
        file.pop_back();
      }
    }
    return file;
  }

  bool place_layer(int layer, bool removals_too) {
    bool progress = false;
    for (const Kind kind : {Kind::removal, Kind::exit, Kind::update}) {
      if (kind == Kind::removal && !removals_too) continue;
      const Records file = choose_file(kind, kinds * layer + static_cast<int>(kind));
      m_state = after(std::move(m_state), file);
      progress = progress || !file.empty();
    }
    return progress;
  }

  void block() {
    for (std::size_t i = 0; i < m_records.size(); ++i) {
      if (m_plan.slots[i] >= 0) continue;
      m_plan.blocked_by = m_fault(m_state, {m_records[i]}, 0).value_or("order");
      m_plan.blocked_record = m_records[i].id;
      if (m_explain) m_explain(m_state, m_records[i], m_plan);
      break;
    }
    m_plan.slots.clear();
  }

  const Rows& m_held;
  const Records& m_records;
  const Fault<Row>& m_fault;
  Explain<Row> m_explain;
  Rows m_state;
  StudentPlan m_plan;
};

}  // namespace rollbook::plan
