#include <algorithm>
#include <array>
#include <set>

#include "base/date.hpp"
#include "layout/layout.hpp"

namespace rollbook::layout {

namespace {

using Faults = std::vector<Problem>;

bool one_of(const std::string& value, std::initializer_list<const char*> allowed) {
  return std::any_of(allowed.begin(), allowed.end(), [&](const char* a) { return value == a; });
}

void check_field(const System& system, const Layout& newest, const std::string& file, const Field& field,
                 Faults& faults) {
  const auto fault = [&](const std::string& message) {
    faults.push_back({file, field.line, field.column, message, "LAYOUT"});
  };
  if (field.column.empty() || field.name.empty()) fault("has no name");
  if (!one_of(field.type, {"CS", "DT", "NU"})) fault("unknown type " + field.type);
  if (!one_of(field.length_standing, {"sourced", "inferred"}))
    fault("unknown length standing " + field.length_standing);
  if (!one_of(field.required, {"Y", "N", "C"})) fault("required is neither Y, N nor C");
  if (field.type == "DT" && field.max_length != 8) fault("a date is eight characters wide");
  if (field.source.empty()) fault("has no source");
  if (!field.code_set.empty() && system.code_set(field.code_set) == nullptr)
    fault("unknown code set " + field.code_set);
  if (!field.maps_to.empty() && newest.field(field.maps_to) == nullptr)
    fault("goes to an unknown column " + field.maps_to);
}

void check_layout(const System& system, const Record& record, const Layout& layout, Faults& faults) {
  const Layout& newest = record.layouts.back();
  std::set<std::string> columns;
  std::set<std::string> targets;
  int position = 0;
  int keys = 0;
  for (const auto& field : layout.fields) {
    const auto fault = [&](const std::string& message) {
      faults.push_back({layout.file, field.line, field.column, message, "LAYOUT"});
    };
    if (field.position != ++position) fault("positions have a gap: " + std::to_string(field.position));
    if (!columns.insert(field.column).second) fault("the column is there twice");
    if (!field.maps_to.empty() && !targets.insert(field.maps_to).second) fault("two fields go to one column");
    if (field.key) ++keys;
    check_field(system, newest, layout.file, field, faults);
  }
  if (keys == 0) faults.push_back({layout.file, 0, {}, "has no key field", "LAYOUT"});
  for (const auto& field : newest.fields) {
    if (field.key && targets.count(field.column) == 0) {
      faults.push_back({layout.file, 0, field.column, "no field goes to this key", "LAYOUT"});
    }
  }
}

void check_record(const System& system, const Record& record, Faults& faults) {
  const auto fault = [&](const std::string& message) {
    faults.push_back({system_file, 0, record.record, message, "LAYOUT"});
  };
  if (record.layouts.empty()) return fault("has no layout");
  if (record.ods_record_type.empty()) fault("has no ODS record type");
  if (!record.ods_record_type.starts_with(record.record))
    fault("the ODS record type does not begin with the record's name");
  if (record.ods_fields.size() < 2) fault("has no two ODS dates");
  if (record.file_kinds.empty()) fault("has no file kinds");
  std::set<std::size_t> widths;
  std::set<int> years;
  for (const auto& layout : record.layouts) {
    if (!widths.insert(layout.fields.size()).second) fault("two layouts have the same number of fields");
    if (!years.insert(layout.from_year).second) fault("two layouts hold from one year");
    check_layout(system, record, layout, faults);
  }
}

// The rows of an answer need the fields that the reader looks at.
void check_reply(const System& system, Faults& faults) {
  const auto answered = [](const Record& record) { return !record.reply_record_type.empty(); };
  const bool any = std::any_of(system.records.begin(), system.records.end(), answered);
  if (!any && system.reply.fields.empty()) return;
  int position = 0;
  for (const auto& field : system.reply.fields) {
    if (field.position != ++position)
      faults.push_back({system.reply.file, field.line, field.column, "positions have a gap", "LAYOUT"});
    check_field(system, system.reply, system.reply.file, field, faults);
  }
  for (const char* column : {"code", "severity", "description", "field_name", "field_value", "further"}) {
    if (system.reply.field(column) == nullptr)
      faults.push_back({system.reply.file, 0, column, "the reader needs this column", "LAYOUT"});
  }
}

void check_code_set(const CodeSet& set, Faults& faults) {
  const auto set_fault = [&](const std::string& message) {
    faults.push_back({code_set_file, set.line, set.name, message, "LAYOUT"});
  };
  if (!one_of(set.standing, {"closed", "open"})) set_fault("the standing is neither closed nor open");
  if (set.closed() && set.codes.empty()) set_fault("a closed set without codes");
  const std::string* before = nullptr;
  for (const auto& code : set.codes) {
    const auto fault = [&](const std::string& message) {
      faults.push_back({code_file, code.line, set.name, message, "LAYOUT"});
    };
    if (code.code.empty() || code.code.size() > static_cast<std::size_t>(set.width))
      fault("a code that does not fit the width");
    if (before != nullptr && *before == code.code) fault("the code is there twice");
    for (const auto& day : std::array{code.active_from, code.active_to}) {
      if (!day.empty() && !parse_iso(day)) fault("not a date: " + day);
    }
    if (!code.active_from.empty() && !code.active_to.empty() && code.active_to < code.active_from) {
      fault("ends before it starts");
    }
    if (!one_of(code.confidence, {"high", "medium", "low"})) fault("unknown confidence " + code.confidence);
    before = &code.code;
  }
}

void check_membership(const System& system, const Membership& m, Faults& faults) {
  const auto fault = [&](const char* field, const std::string& message) {
    faults.push_back({"memberships.csv", 0, field, message + ": " + m.program, "LAYOUT"});
  };
  const auto known = [&](const char* set, const std::string& code) {
    return system.code_set(set) != nullptr && system.code_set(set)->holds(code);
  };
  if (!known("education_program", m.program)) fault("program", "no code of education_program");
  if (!known("program_membership", m.membership)) fault("membership", "no code of program_membership");
  if (!one_of(m.ends, {"", "school_year", "june_30"})) fault("ends", "unknown end");
  if (!one_of(m.dates, {"", "either"})) fault("dates", "unknown dates");
  if (!one_of(m.at_move, {"", "split"})) fault("at_move", "unknown word of what a move does");
  if (m.to_year < m.from_year) fault("to_year", "ends before it starts");
  if (m.source.empty()) fault("source", "has no source");
  const auto overlaps = [&](const Membership& o) {
    return &o != &m && o.program == m.program && o.from_year <= m.to_year && m.from_year <= o.to_year;
  };
  if (std::any_of(system.memberships.begin(), system.memberships.end(), overlaps))
    fault("from_year", "two at a time");
}

bool known_in(const System& system, const std::string& set, const std::string& code) {
  const auto* found = system.code_set(set);
  return found != nullptr && (found->holds(code) || !found->closed());
}

void check_pair(const System& system, const PairSet& set, const Pair& pair, Faults& faults) {
  const auto fault = [&](const char* field, const std::string& message) {
    faults.push_back({pair_file, pair.line, field, message, "LAYOUT"});
  };
  if (!pair.first.empty() && !known_in(system, set.first_set, pair.first))
    fault("first", "no code of " + set.first_set + ": " + pair.first);
  if (!known_in(system, set.second_set, pair.second))
    fault("second", "no code of " + set.second_set + ": " + pair.second);
  if (set.third_set.empty() != pair.third.empty()) fault("third", "the set has not as many codes");
  if (!pair.third.empty() && !known_in(system, set.third_set, pair.third))
    fault("third", "no code of " + set.third_set + ": " + pair.third);
  for (const auto& day : std::array{pair.active_from, pair.active_to}) {
    if (!day.empty() && !parse_iso(day)) fault("active_from", "not a date: " + day);
  }
  if (!pair.active_from.empty() && !pair.active_to.empty() && pair.active_to < pair.active_from)
    fault("active_to", "ends before it starts");
}

void check_pair_set(const System& system, const PairSet& set, Faults& faults) {
  const auto fault = [&](const char* field, const std::string& message) {
    faults.push_back({pair_set_file, set.line, field, message, "LAYOUT"});
  };
  if (system.code_set(set.first_set) == nullptr) fault("first_set", "unknown code set " + set.first_set);
  if (system.code_set(set.second_set) == nullptr) fault("second_set", "unknown code set " + set.second_set);
  if (!set.third_set.empty() && system.code_set(set.third_set) == nullptr)
    fault("third_set", "unknown code set " + set.third_set);
  if (!one_of(set.standing, {"sourced", "inferred"})) fault("standing", "unknown standing " + set.standing);
  if (set.source.empty()) fault("source", "has no source");
  if (set.pairs.empty()) fault("pairs", "has no pairs");
  for (const auto& pair : set.pairs) check_pair(system, set, pair, faults);
}

}  // namespace

std::vector<Problem> faults_of(const System& system) {
  Faults faults;
  for (const auto& record : system.records) check_record(system, record, faults);
  check_reply(system, faults);
  for (const auto& set : system.code_sets) check_code_set(set, faults);
  for (const auto& membership : system.memberships) check_membership(system, membership, faults);
  for (const auto& set : system.pair_sets) check_pair_set(system, set, faults);
  return faults;
}

}  // namespace rollbook::layout
