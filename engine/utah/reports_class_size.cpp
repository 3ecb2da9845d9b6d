#include "utah/reports_parts.hpp"

namespace rollbook::utah {

namespace {

const Heads sizes = {{"classes", "Classes"},
                     {"students", "Students"},
                     {"average", "Average"},
                     {"largest", "Largest"},
                     {"smallest", "Smallest"}};

report::HtmlSection section(const std::string& title, const Table& table, const Heads& by_what,
                            std::size_t totals) {
  Heads heads = {{"school", "School"}, {"school_name", "Name"}};
  heads.insert(heads.end(), by_what.begin(), by_what.end());
  heads.insert(heads.end(), sizes.begin(), sizes.end());
  return {.title = title, .table = picked(table, heads), .totals = table.rows.empty() ? 0 : totals};
}

Table csv_table(const Table& by_teacher, const Table& by_subject) {
  Table table = by_teacher;
  table.columns.insert(table.columns.begin(), "by");
  for (auto& row : table.rows) row.insert(row.begin(), "teacher");
  for (auto row : by_subject.rows) {
    row.insert(row.begin(), "subject");
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::string left_out_note(sql::Connection& db) {
  std::string note;
  auto rows = db.query("reports/utah/class_size_left_out");
  while (rows.step())
    note += " Not in here, " + std::string(rows.text(0)) + ": " + std::string(rows.text(1)) +
            (rows.integer(1) == 1 ? " class." : " classes.");
  return note;
}

}  // namespace

EnrollmentReport class_sizes(sql::Connection& db, const Run& run) {
  const std::string& last = run.layout.limit("class_by_teacher_last_grade");
  db.run_script("reports/utah/class_size_tables", {{"last_grade", last}});
  const Table by_teacher = rows_of(db, "reports/utah/class_size", {{"by_what", "teacher"}});
  const Table by_subject = rows_of(db, "reports/utah/class_size", {{"by_what", "subject"}});
  EnrollmentReport report{"class-size", {{"class-size", csv_table(by_teacher, by_subject)}}, {}};
  report.sections.push_back(section("Core classes of kindergarten to grade " + last + ", by teacher",
                                    by_teacher, {{"teacher", "Teacher"}}, 1));
  report.sections.push_back(section("Core classes above grade " + last + ", by subject", by_subject,
                                    {{"core_code", "Core code"}, {"course", "Course"}}, 1));
  report.sections.back().note =
      "A core class is one with a core code; it is listed by subject as soon as one student is above grade " +
      last +
      ". A student counts once in a class, and under Students once a line; Average is students a class." +
      left_out_note(db);
  return report;
}

}  // namespace rollbook::utah
