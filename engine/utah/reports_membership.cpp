#include <algorithm>

#include "utah/reports_parts.hpp"

namespace rollbook::utah {

namespace {

const Heads days = {{"grade", "Grade"},
                    {"students", "Students"},
                    {"days_of_membership", "Days of membership"},
                    {"attended", "Attended"},
                    {"excused", "Excused"},
                    {"unexcused", "Unexcused"},
                    {"suspension", "Suspension"},
                    {"rows_without_membership", "Rows without days"}};

report::HtmlSection school_section(const Table& all, const School& school) {
  const Table table = picked(only(all, "school", school.number), days);
  return {.title = school_title(school) + ": membership by grade",
          .table = table,
          .totals = table.rows.empty() ? 0U : 1U};
}

report::HtmlSection schools_section(const Table& all) {
  Heads heads = {{"school", "School"}, {"school_name", "Name"}};
  heads.insert(heads.end(), days.begin() + 1, days.end());
  const Table table = picked(only(all, "grade", "all"), heads);
  return {.title = "Membership by school",
          .table = table,
          .note =
              "Days as the rows of S1 say them; Rows without days: rows that say none. A student at two "
              "schools is a "
              "student of each, and one student of all schools.",
          .totals = table.rows.empty() ? 0U : 1U};
}

report::HtmlSection cap_section(const Table& over, const std::string& cap,
                                const std::string& cap_year_round) {
  return {.title = "Students over the cap",
          .table = picked(over, {{"student_number", "Student"},
                                 {"schools", "Schools"},
                                 {"grade", "Grade"},
                                 {"days_of_membership", "Days of membership"},
                                 {"cap", "Cap"},
                                 {"over", "Over"},
                                 {"early_graduate", "Early graduate"}}),
          .note = "The cap is " + cap + " days in the LEA, " + cap_year_round +
                  " for a student of a school with tracks (year-round). The state apportions the days of "
                  "students who "
                  "were at other LEAs too; early graduates may pass the cap."};
}

}  // namespace

EnrollmentReport memberships(sql::Connection& db, const Run& run) {
  const std::string& cap = run.layout.limit("membership_cap");
  const std::string& cap_year_round = run.layout.limit("membership_cap_year_round");
  const Table all = rows_of(db, "reports/utah/membership");
  const Table over = rows_of(
      db, "reports/utah/over_cap",
      {{"cap", std::int64_t{std::stoi(cap)}}, {"cap_year_round", std::int64_t{std::stoi(cap_year_round)}}});
  EnrollmentReport report{"membership", {{"membership", all}, {"membership-over-cap", over}}, {}};
  report.sections.push_back(schools_section(all));
  report.sections.push_back(cap_section(over, cap, cap_year_round));
  auto schools = report_schools(db);
  std::rotate(schools.begin(), schools.end() - 1, schools.end());
  for (const auto& school : schools) {
    auto section = school_section(all, school);
    if (!section.table.rows.empty()) report.sections.push_back(std::move(section));
  }
  return report;
}

}  // namespace rollbook::utah
