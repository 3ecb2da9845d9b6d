#include "report/cell.hpp"
#include "report/html.hpp"
#include "utah/archive.hpp"
#include "utah/csv_rows.hpp"

namespace rollbook::utah {

namespace {

std::string title_of(const std::vector<Cell>& row) {
  const std::string name = report::cell_text(row[1]);
  return report::cell_text(row[0]) + (name.empty() ? "" : " " + name);
}

// A section a school; its two columns are in the title.
std::string exits_page(sql::Connection& db, const Run& run) {
  const Table exits = all_rows(db.query("archive/utah/exits"));
  std::vector<report::HtmlSection> sections;
  for (const auto& row : exits.rows) {
    const std::string title = title_of(row);
    if (sections.empty() || sections.back().title != title)
      sections.push_back(
          {title, {{exits.columns.begin() + 2, exits.columns.end()}, {}}, {}, !sections.empty()});
    sections.back().table.rows.emplace_back(row.begin() + 2, row.end());
  }
  return report::html_page("Exiting students", {lea_words(db), "School year " + year_words(run.window.year)},
                           sections);
}

}  // namespace

void write_exits(sql::Connection& db, const Run& run, write::FolderTree& tree) {
  const auto append = [&](std::string_view bytes) { tree.append(bytes); };
  tree.begin("exiting-students.csv");
  csv_rows(db.query("archive/utah/exits"), {append});
  tree.end();
  tree.add("exiting-students.html", exits_page(db, run));
  if (!db.text_of("archive/utah/has_absences")) return;
  tree.begin("exiting-students-absences.csv");
  csv_rows(db.query("archive/utah/absences"), {append});
  tree.end();
}

}  // namespace rollbook::utah
