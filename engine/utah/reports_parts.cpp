#include "utah/reports_parts.hpp"

#include <algorithm>

namespace rollbook::utah {

namespace {

std::size_t place_of(const Table& table, const std::string& column) {
  const auto found = std::find(table.columns.begin(), table.columns.end(), column);
  if (found == table.columns.end()) throw Error(ErrorKind::internal, "a report has no column " + column);
  return static_cast<std::size_t>(found - table.columns.begin());
}

}  // namespace

std::string counted_on(const Run& run) {
  const auto* october = run.layout.collection("october1");
  const bool named = october != nullptr && !october->date.empty();
  return named ? day_in_year(october->date, run.window.year) : run.window.data_date;
}

Table rows_of(sql::Connection& db, std::string_view query, const sql::Params& params) {
  auto rows = db.query(query);
  rows.bind(params);
  Table table;
  for (int i = 0; i < rows.columns(); ++i) table.columns.push_back(rows.column_name(i));
  while (rows.step()) {
    auto& row = table.rows.emplace_back();
    for (int i = 0; i < rows.columns(); ++i) row.push_back(rows.value(i));
  }
  return table;
}

Table picked(const Table& table, const Heads& heads) {
  Table out;
  std::vector<std::size_t> places;
  for (const auto& [column, head] : heads) {
    places.push_back(place_of(table, column));
    out.columns.push_back(head);
  }
  for (const auto& row : table.rows) {
    auto& line = out.rows.emplace_back();
    for (const auto place : places) line.push_back(row[place]);
  }
  return out;
}

Table only(const Table& table, const std::string& column, const std::string& value) {
  const auto place = place_of(table, column);
  Table out{table.columns, {}};
  std::copy_if(table.rows.begin(), table.rows.end(), std::back_inserter(out.rows),
               [&](const auto& row) { return row[place] == Cell{value}; });
  return out;
}

std::vector<School> report_schools(sql::Connection& db) {
  std::vector<School> schools;
  auto rows = db.query("reports/utah/schools");
  while (rows.step()) schools.push_back({std::string(rows.text(0)), std::string(rows.text(1))});
  return schools;
}

std::string school_title(const School& school) {
  if (school.number == "all") return "All schools";
  return school.number + (school.name.empty() ? "" : " " + school.name);
}

std::int64_t Counts::at(const std::string& row, const std::string& column) const {
  const auto line = m_counts.find(row);
  if (line == m_counts.end()) return 0;
  const auto cell = line->second.find(column);
  return cell == line->second.end() ? 0 : cell->second;
}

std::vector<std::string> Counts::rows() const {
  std::vector<std::string> names;
  for (const auto& [name, line] : m_counts) names.push_back(name);
  return names;
}

bool Counts::any(const std::string& column) const {
  return std::any_of(m_counts.begin(), m_counts.end(),
                     [&](const auto& row) { return at(row.first, column) > 0; });
}

std::vector<std::string> code_columns(const Run& run, const std::string& code_set, const std::string& prefix,
                                      const std::vector<std::string>& seen) {
  std::vector<std::string> columns;
  for (const auto& code : run.layout.codes) {
    if (code.code_set == code_set) columns.push_back(prefix + code.code);
  }
  for (const auto& value : seen) {
    if (std::find(columns.begin(), columns.end(), prefix + value) == columns.end())
      columns.push_back(prefix + value);
  }
  return columns;
}

}  // namespace rollbook::utah
