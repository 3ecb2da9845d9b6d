#include <set>

#include "utah/reports_parts.hpp"

namespace rollbook::utah {

namespace {

Table counts_table(sql::Connection& db, const Run& run) {
  Counts counts;
  std::set<std::string> times;
  const std::string prefix = "time_";
  auto rows = db.query("reports/utah/special_education_counts");
  while (rows.step()) {
    const std::string what(rows.text(1));
    if (what.starts_with(prefix)) times.insert(what.substr(prefix.size()));
    counts.add(std::string(rows.text(0)), what, rows.integer(2));
  }
  std::vector<std::string> columns = {"students"};
  for (auto& time : code_columns(run, "SCRAMTIME", prefix, {times.begin(), times.end()}))
    columns.push_back(time);
  columns.insert(columns.end(), {"self_contained", "homebound_hospital"});
  Table table{{"school", "school_name"}, {}};
  table.columns.insert(table.columns.end(), columns.begin(), columns.end());
  for (const auto& school : report_schools(db)) {
    auto& row = table.rows.emplace_back(std::vector<Cell>{school.number, school.name});
    for (const auto& column : columns) row.emplace_back(counts.at(school.number, column));
  }
  return table;
}

Heads count_heads(const Table& counts) {
  Heads heads = {{"school", "School"}, {"school_name", "Name"}, {"students", "Students"}};
  for (const auto& column : counts.columns) {
    if (column.starts_with("time_")) heads.emplace_back(column, "Time " + column.substr(5));
  }
  heads.emplace_back("self_contained", "Self-contained");
  heads.emplace_back("homebound_hospital", "Homebound or hospital");
  return heads;
}

std::string times_note(const Run& run) {
  std::string note;
  for (const auto& code : run.layout.codes) {
    if (code.code_set == "SCRAMTIME") note += "Time " + code.code + ": " + code.name + ". ";
  }
  return note +
         "Self-contained by the time, homebound or hospital by the environment. A student counts once in a "
         "column.";
}

}  // namespace

EnrollmentReport special_education(sql::Connection& db, const Run& run) {
  const Table list = rows_of(db, "reports/utah/special_education_list");
  const Table counts = counts_table(db, run);
  EnrollmentReport report{
      "special-education", {{"special-education", list}, {"special-education-counts", counts}}, {}};
  report.sections.push_back({.title = "Students by school and time",
                             .table = picked(counts, count_heads(counts)),
                             .note = times_note(run),
                             .totals = 1});
  report.sections.push_back({.title = "Special education on " + run.window.data_date,
                             .table = picked(list, {{"student_number", "Student"},
                                                    {"school", "School"},
                                                    {"school_name", "Name"},
                                                    {"grade", "Grade"},
                                                    {"scram_entry_date", "SCRAM entry"},
                                                    {"time", "Time"},
                                                    {"disability", "Disability"},
                                                    {"disability_name", "in words"},
                                                    {"environment", "Environment"},
                                                    {"environment_name", "in words"}}),
                             .on_new_page = true});
  return report;
}

}  // namespace rollbook::utah
