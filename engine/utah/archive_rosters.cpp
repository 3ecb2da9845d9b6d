#include <set>

#include "report/cell.hpp"
#include "report/html.hpp"
#include "utah/archive.hpp"
#include "utah/csv_rows.hpp"

namespace rollbook::utah {

namespace {

enum Column : std::size_t {
  school,
  school_name,
  term,
  period,
  course,
  title,
  core_code,
  teacher,
  first_of_student
};

std::string text(const std::vector<Cell>& row, std::size_t column) {
  return report::cell_text(row[column]);
}

std::string class_title(const std::vector<Cell>& row) {
  std::string words =
      text(row, title).empty() ? text(row, course) : text(row, title) + " (" + text(row, course) + ")";
  if (!text(row, term).empty()) words += ", term " + text(row, term);
  if (!text(row, period).empty()) words += ", period " + text(row, period);
  return words;
}

// Who left and came again has two rows and is one student.
std::string class_note(const report::HtmlSection& section, const std::string& who) {
  std::set<std::string> students;
  for (const auto& row : section.table.rows) students.insert(text(row, 0));
  return std::to_string(students.size()) + (students.size() == 1 ? " student" : " students") + who;
}

// Collects the classes of one school after the other and writes the page of each when it is whole.
class SchoolPages {
 public:
  SchoolPages(std::string lea, std::string year)
      : m_about{std::move(lea), "School year " + std::move(year)} {}

  void add(const std::vector<Cell>& row) {
    if (!m_open || text(row, school) != m_school) begin_school(row);
    if (m_sections.empty() || text(row, course) != m_class || class_title(row) != m_sections.back().title)
      begin_class(row);
    m_sections.back().table.rows.emplace_back(row.begin() + first_of_student, row.end());
  }
  void finish() {
    if (m_open) end_school();
    m_open = false;
  }
  std::vector<std::pair<std::string, std::string>> take() { return std::move(m_pages); }

 private:
  void begin_school(const std::vector<Cell>& row) {
    finish();
    m_open = true;
    m_school = text(row, school);
    m_title = text(row, school_name).empty() ? m_school : m_school + " " + text(row, school_name);
  }
  void begin_class(const std::vector<Cell>& row) {
    end_class();
    m_class = text(row, course);
    m_who.clear();
    if (!text(row, core_code).empty()) m_who += "; core code " + text(row, core_code);
    if (!text(row, teacher).empty()) m_who += "; teacher " + text(row, teacher);
    m_sections.push_back(
        {class_title(row),
         {{"student_number", "last_name", "first_name", "grade", "entry_date", "exit_date"}, {}},
         {},
         !m_sections.empty()});
  }
  void end_class() {
    if (!m_sections.empty()) m_sections.back().note = class_note(m_sections.back(), m_who);
  }
  void end_school() {
    end_class();
    m_pages.emplace_back(m_title, report::html_page("Class rosters: " + m_title, m_about, m_sections));
    m_sections.clear();
  }

  std::vector<std::string> m_about;
  bool m_open = false;
  std::string m_school, m_title, m_class, m_who;
  std::vector<report::HtmlSection> m_sections;
  std::vector<std::pair<std::string, std::string>> m_pages;
};

}  // namespace

void write_rosters(sql::Connection& db, const Run& run, write::FolderTree& tree) {
  const std::string folder = "class-rosters";
  SchoolPages pages(lea_words(db), year_words(run.window.year));
  tree.begin(folder + "/class-rosters.csv");
  csv_rows(db.query("archive/utah/rosters"), {[&](std::string_view bytes) { tree.append(bytes); },
                                              [&](const std::vector<Cell>& row) { pages.add(row); }});
  tree.end();
  pages.finish();
  for (const auto& [name, page] : pages.take())
    tree.add(tree.free_path(folder, write::safe_name(name) + ".html"), page);
}

}  // namespace rollbook::utah
