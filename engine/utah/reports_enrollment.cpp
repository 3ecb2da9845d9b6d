#include <set>

#include "utah/reports_parts.hpp"

namespace rollbook::utah {

namespace {

const Heads races = {{"hispanic", "Hispanic"},
                     {"american_indian", "American Indian or Alaskan"},
                     {"asian", "Asian"},
                     {"black", "Black or African American"},
                     {"pacific_islander", "Hawaiian or Pacific Islander"},
                     {"white", "White"},
                     {"two_or_more", "Two or more"},
                     {"not_stated", "Not stated"}};

const Heads reasons = {{"left_out_grade", "Grade not 00 to 12"},
                       {"left_out_not_enrolled", "Not enrolled that day"},
                       {"left_out_school_of_record", "School of Record named"},
                       {"left_out_resident_status", "Resident Status"}};

using BySchool = std::map<std::string, Counts>;  // of each school by grade; "all" is the total

struct Counted {
  BySchool schools;
  Heads genders;  // column, head
};

void add_line(BySchool& schools, const sql::Statement& rows) {
  const std::string reason(rows.text(4));
  for (const auto& grade : {std::string(rows.text(1)), std::string("all")}) {
    auto& counts = schools[std::string(rows.text(0))];
    const auto add = [&](const std::string& column) { counts.add(grade, column, rows.integer(5)); };
    add("students");
    add("gender_" + std::string(rows.text(2)));
    add(std::string(rows.text(3)));
    add(reason.empty() ? "counted" : "not_counted");
    if (!reason.empty()) add("left_out_" + reason);
  }
}

Counted counted(sql::Connection& db, const Run& run) {
  Counted out;
  std::set<std::string> genders;
  auto rows = db.query("reports/utah/enrollment");
  while (rows.step()) {
    add_line(out.schools, rows);
    genders.emplace(rows.text(2));
  }
  const std::string prefix = "gender_";
  for (const auto& column : code_columns(run, "GENDER", prefix, {genders.begin(), genders.end()}))
    out.genders.emplace_back(column, "Gender " + column.substr(prefix.size()));
  return out;
}

// The grades in their order, the total last.
std::vector<std::string> grades_of(const Counts& counts) {
  std::vector<std::string> grades;
  for (const auto& grade : counts.rows()) {
    if (grade != "all") grades.push_back(grade);
  }
  grades.emplace_back("all");
  return grades;
}

void append(Heads& heads, const Heads& more) {
  heads.insert(heads.end(), more.begin(), more.end());
}

Table csv_table(const Counted& all, const std::vector<School>& schools) {
  Heads heads = {{"students", ""}};
  append(heads, all.genders);
  append(heads, races);
  append(heads, {{"counted", ""}, {"not_counted", ""}});
  append(heads, reasons);
  Table table{{"school", "school_name", "grade"}, {}};
  for (const auto& [column, head] : heads) table.columns.push_back(column);
  for (const auto& school : schools) {
    const auto found = all.schools.find(school.number);
    const Counts counts = found == all.schools.end() ? Counts{} : found->second;
    for (const auto& grade : grades_of(counts)) {
      auto& row = table.rows.emplace_back(std::vector<Cell>{school.number, school.name, grade});
      for (const auto& [column, head] : heads) row.emplace_back(counts.at(grade, column));
    }
  }
  return table;
}

// The genders and races that somebody has, by their heads.
Heads shown_heads(const Counted& all) {
  Heads heads = {{"students", "Students"}};
  const auto lea = all.schools.find("all");
  for (const auto& gender : all.genders) {
    if (lea != all.schools.end() && lea->second.any(gender.first)) heads.push_back(gender);
  }
  append(heads, races);
  return heads;
}

report::HtmlSection grade_section(const Table& csv, const School& school, Heads heads) {
  heads.insert(heads.begin(), {"grade", "Grade"});
  return {.title = school_title(school) + ": students by grade, gender and race",
          .table = picked(only(csv, "school", school.number), heads),
          .totals = 1};
}

report::HtmlSection october_section(const Table& csv, const std::string& day) {
  Heads heads = {{"school", "School"},
                 {"school_name", "Name"},
                 {"students", "Students"},
                 {"counted", "Counted"},
                 {"not_counted", "Not counted"}};
  append(heads, reasons);
  return {
      .title = "Counted for October 1 (" + day + ")",
      .table = picked(only(csv, "grade", "all"), heads),
      .note = "Counted: grade 00 to 12, enrolled on " + day +
              ", School of Record blank, and a Resident Status that counts. A student who does not count is "
              "under the first reason that applies, in the order of the columns. A student at two schools is "
              "a student of each, and one student of all schools.",
      .totals = 1};
}

std::string race_note() {
  return "Hispanic: ethnicity Y, whatever the races. Two or more: several races and not Hispanic. A student "
         "with "
         "several rows at a school is counted once, by a row that counts for October 1, then by the newest.";
}

}  // namespace

EnrollmentReport enrollment_counts(sql::Connection& db, const Run& run) {
  const auto all = counted(db, run);
  const auto schools = report_schools(db);
  const Table csv = csv_table(all, schools);
  EnrollmentReport report{"enrollment", {{"enrollment", csv}}, {october_section(csv, counted_on(run))}};
  const auto heads = shown_heads(all);
  report.sections.push_back(grade_section(csv, schools.back(), heads));
  report.sections.back().note = race_note();
  for (std::size_t i = 0; i + 1 < schools.size(); ++i)
    report.sections.push_back(grade_section(csv, schools[i], heads));
  return report;
}

}  // namespace rollbook::utah
