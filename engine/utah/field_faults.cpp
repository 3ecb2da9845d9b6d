#include "utah/field_faults.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "sql/embedded.hpp"

namespace rollbook::utah {

namespace {

using layout::UtahField;
using layout::UtahRecord;
using Marks = std::map<std::string, std::string>;

// What stands for a mark comes out of the layout, whose names of records, fields and columns are proved to be
// names.
std::string filled(std::string_view query, const Marks& marks) {
  std::string text(sql::embedded("queries/" + std::string(query) + ".sql"));
  for (const auto& [mark, with] : marks) {
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + with.size()))
      text.replace(at, mark.size(), with);
  }
  return text;
}

bool has_rows_of_its_own(sql::Connection& db, const std::string& table) {
  return db.prepare("SELECT 1 FROM sqlite_temp_schema WHERE name = :name").bind({{"name", table}}).step();
}

bool has_column(sql::Connection& db, const std::string& table, std::string_view column) {
  const auto rows = db.prepare("SELECT * FROM temp." + table, "columns of " + table);
  for (int i = 0; i < rows.columns(); ++i) {
    if (rows.column_name(i) == column) return true;
  }
  return false;
}

std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? "''" : std::string(1, c);
  return out + "'";
}

std::string type_condition(const std::string& type) {
  if (type == "N") return "value GLOB '*[^0-9]*'";
  if (type == "ND") return "value GLOB '*[^0-9.]*' OR value GLOB '*.*.*' OR value NOT GLOB '*[0-9]*'";
  if (type == "D") return "date(value, '+0 days') IS NOT value";
  if (type == "T") return "value NOT GLOB '[0-2][0-9][0-5][0-9]' OR value >= '2400'";
  return "0";
}

class Finder {
 public:
  Finder(sql::Connection& db, const Run& run) : m_db(db), m_run(run) {}

  void find(const UtahRecord& record) {
    const std::string table = lower_ascii(record.record);
    m_marks = {{"'{record}'", quoted(record.record)},
               {"temp.{rows}", "temp." + table},
               {"'{school}'", has_column(m_db, table, "school_number") ? "r.school_number" : "''"},
               {"'{student}'", has_column(m_db, table, "student_number") ? "r.student_number" : "''"}};
    if (!answers("check/utah/any_row")) return;
    for (const auto& field : record.fields) {
      const bool of_the_row = field.column.empty() || has_column(m_db, table, field.column);
      if (of_the_row) find(field);
    }
  }

 private:
  bool answers(std::string_view query) {
    auto rows = m_db.prepare(filled(query, m_marks), std::string(query));
    return rows.step() && rows.integer(0) != 0;
  }

  bool required(const UtahField& field) const {
    return field.required == "Y" ||
           (field.required == "E" && m_run.collection.kind == layout::UtahKind::year);
  }

  void find(const UtahField& field) {
    m_marks["'{value}'"] =
        field.column.empty() ? "json_extract(r.extra, '$." + field.name + "')" : "r." + field.column;
    const sql::Params params = {{"field", field.name},
                                {"column_name", field.column.empty() ? field.name : field.column}};
    if (!answers("check/utah/any_value")) {
      if (required(field)) run("check/utah/never_supplied", params);
      return;
    }
    m_marks["'{type}'"] = "(" + type_condition(field.type) + ")";
    m_marks["'{length}'"] =
        field.type == "D" || field.type == "T" ? "0" : "length(value) > " + std::to_string(field.max_length);
    m_marks["'{code}'"] = code_condition(field);
    sql::Params all = params;
    all.set("required", std::int64_t{required(field) ? 1 : 0})
        .set("type", field.type)
        .set("max_length", static_cast<std::int64_t>(field.max_length))
        .set("encoding", std::string(layout::encoding_name(m_run.layout.flat_file.encoding)))
        .set("code_set", field.code_set)
        .set("code_severity", std::string(is_closed(field.code_set) ? "fatal" : "warning"));
    run("check/utah/field_fault", all);
  }

  void run(std::string_view query, const sql::Params& params) {
    m_db.prepare(filled(query, m_marks), std::string(query)).bind(params).execute();
  }

  bool is_closed(const std::string& name) const {
    const auto& sets = m_run.layout.code_sets;
    return std::any_of(sets.begin(), sets.end(),
                       [&](const auto& set) { return set.name == name && set.closed; });
  }

  // A set without codes says nothing.
  std::string code_condition(const UtahField& field) const {
    std::string codes;
    for (const auto& code : m_run.layout.codes) {
      if (code.code_set == field.code_set) codes += (codes.empty() ? "" : ", ") + quoted(code.code);
    }
    return field.code_set.empty() || codes.empty() ? "0" : "value NOT IN (" + codes + ")";
  }

  sql::Connection& m_db;
  const Run& m_run;
  Marks m_marks;
};

}  // namespace

void find_field_faults(sql::Connection& db, const Run& run) {
  Finder finder(db, run);
  for (const auto& record : run.layout.records) {
    if (record.in_file && has_rows_of_its_own(db, lower_ascii(record.record))) finder.find(record);
  }
  db.run_script("check/utah/field_fault_index");
}

}  // namespace rollbook::utah
