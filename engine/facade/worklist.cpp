#include "facade/worklist.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/text.hpp"
#include "layout/mend.hpp"
#include "report/html.hpp"
#include "rollbook/report.hpp"
#include "write/disk.hpp"

namespace rollbook {

namespace {

constexpr const char* waiting = "nothing: it is sent when the student's other record is mended";
constexpr const char* no_school = "no school";

bool ends_with(const std::string& path, const std::string& ending) {
  return lower_ascii(path).ends_with(ending);
}

// "1930001: 30 Cedar High", by state code.
std::map<std::string, std::string> school_titles(sql::Connection& db) {
  std::map<std::string, std::string> titles;
  auto rows = db.query("store/school_names");
  while (rows.step()) {
    const std::string code(rows.text(0));
    titles.emplace(code, code + ": " + std::string(rows.text(1)) + " " + std::string(rows.text(2)));
  }
  return titles;
}

// The reason without what to do next, which has a column of its own.
std::string what_is_wrong(const NotSent& row) {
  const std::string end = "; " + row.next;
  if (row.next.empty() || !row.reason.ends_with(end)) return row.reason;
  return row.reason.substr(0, row.reason.size() - end.size());
}

struct Line {
  std::string school;
  const NotSent* row = nullptr;
  std::string place;
  std::string next;
};

std::string next_step(const NotSent& row, const std::string& otherwise) {
  if (row.waits) return waiting;
  return row.next.empty() ? otherwise : row.next;
}

// What is left out on purpose is nobody's work, unless the data name a mend for the very reason.
std::vector<Line> lines_of(sql::Connection& db, const std::string& process,
                           const std::vector<NotSent>& not_sent) {
  const auto schools = school_of_students(db);
  std::vector<Line> lines;
  for (const NotSent& row : not_sent) {
    const auto mend = layout::find_mend(process, row.code, row.field);
    const bool named = mend && mend->rule == row.code;
    if (row.kind != "held back" && (row.kind == "left alone" || !named)) continue;
    const auto at = schools.find(row.student_id);
    const std::string school = row.school.empty() && at != schools.end() ? at->second : row.school;
    lines.push_back(
        {school, &row, row.waits || !mend ? "" : mend->place, next_step(row, mend ? mend->next : "")});
  }
  std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) {
    return std::tie(a.school, a.row->student_id, a.row->start_date) <
           std::tie(b.school, b.row->student_id, b.row->start_date);
  });
  return lines;
}

std::string html_of(sql::Connection& db, const std::string& process, const std::string& today,
                    const Table& rows) {
  const auto titles = school_titles(db);
  const Table empty{{"Student id", "SSID", "Rule", "What is wrong", "Where to mend it", "Next step"}, {}};
  std::vector<report::HtmlSection> sections;
  std::string school;
  for (const auto& row : rows.rows) {
    const auto& code = std::get<std::string>(row[0]);
    if (sections.empty() || code != school) {
      const auto title = titles.find(code);
      sections.push_back({title != titles.end() ? title->second
                          : code.empty()        ? no_school
                                                : code,
                          empty,
                          {},
                          !sections.empty()});
      school = code;
    }
    sections.back().table.rows.emplace_back(row.begin() + 1, row.end());
  }
  if (sections.empty()) sections.push_back({"", empty});
  return report::html_page(process + ": what is to be mended",
                           {today + ", " + std::to_string(rows.rows.size()) +
                                (rows.rows.size() == 1 ? " record is not sent" : " records are not sent"),
                            "Mend it in the SIS, export again, and it is sent with the next files."},
                           sections);
}

}  // namespace

std::map<std::string, std::string> school_of_students(sql::Connection& db) {
  std::map<std::string, std::string> schools;
  auto rows = db.query("store/student_schools");
  while (rows.step()) schools.emplace(rows.text(0), rows.text(1));
  return schools;
}

void require_worklist_path(const std::string& path) {
  if (!ends_with(path, ".html") && !ends_with(path, ".csv"))
    throw Error(ErrorKind::usage, "--worklist takes a file that ends in .html or .csv: " + path);
  write::refuse_taken(path);
}

Table worklist_of(sql::Connection& db, const std::string& process, const std::vector<NotSent>& not_sent) {
  Table table{{"school", "student_id", "ssid", "rule", "what_is_wrong", "where_to_mend", "next_step"}, {}};
  for (const Line& line : lines_of(db, process, not_sent)) {
    const NotSent& row = *line.row;
    table.rows.push_back(
        {line.school, row.student_id, row.ssid, row.code, what_is_wrong(row), line.place, line.next});
  }
  return table;
}

std::string worklist_bytes(sql::Connection& db, const std::string& path, const std::string& process,
                           const std::string& today, const Table& rows) {
  return ends_with(path, ".csv") ? to_csv(rows) : html_of(db, process, today, rows);
}

}  // namespace rollbook
