#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "base/date.hpp"
#include "base/text.hpp"
#include "layout/utah.hpp"
#include "sql/migrator.hpp"

namespace rollbook::layout {

namespace {

using Faults = std::vector<Problem>;

bool one_of(const std::string& value, std::initializer_list<const char*> allowed) {
  return std::any_of(allowed.begin(), allowed.end(), [&](const char* a) { return value == a; });
}

bool is_name(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_word);
}

bool is_month_and_day(const std::string& text) {
  return text.size() == 5 && parse_iso("2001-" + text).has_value();
}

void check_field(const UtahLayout& layout, const UtahField& field, Faults& faults) {
  const auto fault = [&](const std::string& message) {
    faults.push_back({layout.fields_file, field.line, field.record + "." + field.name, message, "LAYOUT"});
  };
  if (!is_name(field.name)) fault("the name is no name");
  if (!one_of(field.position_standing, {"sourced", "provisional", "ours"}))
    fault("the position's standing is neither sourced, provisional nor ours");
  if (!one_of(field.type, {"A", "AN", "N", "ND", "D", "T"})) fault("unknown type " + field.type);
  if (!one_of(field.required, {"Y", "N", "C", "E"})) fault("required is neither Y, N, C nor E");
  if (!one_of(field.key, {"", "K", "M"})) fault("key is neither K, M nor blank");
  if (!one_of(field.standing, {"solid", "partial", "inferred", "ours"}))
    fault("unknown standing " + field.standing);
  if (field.type == "D" && field.max_length != 8) fault("a date is eight characters wide");
  const auto set = [&](const UtahCodeSet& s) { return s.name == field.code_set; };
  if (!field.code_set.empty() && std::none_of(layout.code_sets.begin(), layout.code_sets.end(), set))
    fault("unknown code set " + field.code_set);
}

// The columns that every table of the store has, by table.
using Columns = std::map<std::string, std::set<std::string>>;

const Columns& store_columns() {
  static const Columns columns = [] {
    sql::Connection db(":memory:", sql::Open::create);
    sql::migrate(db);
    Columns found;
    auto rows = db.query("layout/utah/store_columns");
    while (rows.step()) found[std::string(rows.text(0))].emplace(rows.text(1));
    return found;
  }();
  return columns;
}

bool store_has(const UtahRecord& record, const std::string& column) {
  if (column == "record_type" || column == "lea_number") return true;
  const auto table = store_columns().find(record.table);
  return table != store_columns().end() && table->second.contains(column);
}

void check_record(const UtahLayout& layout, const UtahRecord& record, Faults& faults) {
  const auto fault = [&](long line, const std::string& field, const std::string& message) {
    faults.push_back(
        {layout.fields_file, line, record.record + (field.empty() ? "" : "." + field), message, "LAYOUT"});
  };
  if (record.fields.empty()) return fault(0, {}, "has no field");
  std::set<std::string> names;
  std::set<std::string> columns;
  int position = 0;
  for (const auto& field : record.fields) {
    if (field.position != ++position)
      fault(field.line, field.name,
            "position " + std::to_string(field.position) + " where " + std::to_string(position) + " is due");
    position = field.position;
    if (!names.insert(field.name).second) fault(field.line, field.name, "the name is there twice");
    if (!field.column.empty() && !columns.insert(field.column).second)
      fault(field.line, field.name, "two fields have one column");
    if (record.in_file && !field.column.empty() && !store_has(record, field.column))
      fault(field.line, field.name, "the store has no such column: " + field.column + "; leave it blank");
    check_field(layout, field, faults);
  }
  const bool has_key = std::any_of(record.fields.begin(), record.fields.end(),
                                   [](const UtahField& f) { return f.key == "K"; });
  if (record.in_file && !has_key) fault(0, {}, "has no key field");
}

void check_collection(const UtahLayout& layout, const UtahCollection& c, Faults& faults) {
  const auto fault = [&](const std::string& field, const std::string& message) {
    faults.push_back({"collections.csv", 0, c.collection + "." + field, message, "LAYOUT"});
  };
  if (!c.date.empty() && !is_month_and_day(c.date)) fault("date", "not a day of the form MM-DD");
  if (c.records.empty()) fault("records", "names no record");
  for (const auto& name : c.records) {
    const auto* record = layout.record(name);
    if (record == nullptr || !record->in_file) fault("records", "no record of the flat file: " + name);
  }
  for (const auto& report : c.reports) {
    if (!one_of(report, {"enrollment", "class-size", "special-education", "membership"}))
      fault("reports", "no such report: " + report);
  }
}

void check_due_dates(const UtahLayout& layout, Faults& faults) {
  std::set<std::string> seen;
  for (const auto& due : layout.due_dates) {
    const auto fault = [&](const std::string& message) {
      faults.push_back({"due_dates.csv", 0, due.collection + "." + due.what, message, "LAYOUT"});
    };
    if (layout.collection(due.collection) == nullptr) fault("no such collection");
    if (!is_month_and_day(due.date)) fault("not a day of the form MM-DD");
    if (!seen.insert(due.collection + " " + due.what + " " + std::to_string(due.year)).second)
      fault("the date is there twice");
  }
}

bool is_number(const std::string& text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size();
}

void check_limits(const UtahLayout& layout, Faults& faults) {
  const auto fault = [&](const std::string& name, const std::string& message) {
    faults.push_back({"limits.csv", 0, name, message, "LAYOUT"});
  };
  const UtahLayout built_in = load_utah(embedded_files("utah"), layout.from_year);
  for (const auto& known : built_in.limits) {
    const auto same = [&](const UtahLimit& l) { return l.name == known.name; };
    if (std::count_if(layout.limits.begin(), layout.limits.end(), same) != 1)
      fault(known.name, "is not there once");
  }
  for (const auto& limit : layout.limits) {
    const auto same = [&](const UtahLimit& l) { return l.name == limit.name; };
    const auto known = std::find_if(built_in.limits.begin(), built_in.limits.end(), same);
    if (known == built_in.limits.end()) {
      fault(limit.name, "no such limit");
    } else if (is_number(known->value) && !is_number(limit.value)) {
      fault(limit.name, "not a whole number");
    }
  }
}

void check_codes(const UtahLayout& layout, Faults& faults) {
  std::set<std::string> seen;
  for (const auto& code : layout.codes) {
    const auto fault = [&](const std::string& message) {
      faults.push_back({"codes.csv", code.line, code.code_set, message, "LAYOUT"});
    };
    if (code.code.empty()) fault("a code that is blank");
    if (!seen.insert(code.code_set + "\n" + code.code).second) fault("the code is there twice: " + code.code);
  }
  for (const auto& set : layout.code_sets) {
    const auto own = [&](const UtahCode& c) { return c.code_set == set.name; };
    if (set.closed && std::none_of(layout.codes.begin(), layout.codes.end(), own))
      faults.push_back({"code_sets.csv", 0, set.name, "a closed set without codes", "LAYOUT"});
  }
}

}  // namespace

std::vector<Problem> faults_of(const UtahLayout& layout) {
  Faults faults;
  if (!one_of(layout.flat_file.standing, {"sourced", "inferred"}))
    faults.push_back({system_file, 0, "flat_file", "the standing is neither sourced nor inferred", "LAYOUT"});
  for (const auto& record : layout.records) check_record(layout, record, faults);
  for (const auto& collection : layout.collections) check_collection(layout, collection, faults);
  check_due_dates(layout, faults);
  check_limits(layout, faults);
  check_codes(layout, faults);
  return faults;
}

}  // namespace rollbook::layout
