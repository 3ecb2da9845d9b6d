#include "utah/archive.hpp"

namespace rollbook::utah {

namespace {

struct Part {
  const char* path;
  const char* what;
};

constexpr Part parts[] = {
    {"flat-files/",
     "the files for the UTREx Clearinghouse, byte for byte as they were extracted, by collection"},
    {"enrollment-data-reports/", "the LEA's own Enrollment Data Reports of these files"},
    {"utrex-reports/", "the state's validation reports, and other reports of the state's"},
    {"raw-data-counts/",
     "the state's Raw Data Counts; counts.csv is the LEA's own count of the flat files' records"},
    {"other-files/", "what else was kept with the year"},
    {"class-rosters/", "class rosters of all terms: class-rosters.csv, and a page a school to be printed"},
    {"exiting-students.csv",
     "every enrollment of the year that ended: entry, exit, exit code and completion status,"},
    {"", "membership, attendance, absences excused or not, resource or self-contained, youth in care"},
    {"exiting-students.html", "the same, to be printed"},
    {"exiting-students-absences.csv", "their days of absence"},
};

bool holds(const write::FolderTree& tree, const std::string& path) {
  for (const auto& entry : tree.entries()) {
    if (path.ends_with('/') ? entry.path.starts_with(path) : entry.path == path) return true;
  }
  return false;
}

std::string column(const std::string& text, std::size_t width) {
  return text + std::string(text.size() < width ? width - text.size() : 1, ' ');
}

std::string contents(const write::FolderTree& tree) {
  constexpr std::size_t width = 31;
  std::string text;
  bool shown = false;
  for (const auto& part : parts) {
    const std::string path = part.path;
    if (!path.empty()) shown = holds(tree, path);
    if (shown) text += "  " + column(path, width) + part.what + "\n";
  }
  return text;
}

std::string flat_files(sql::Connection& db) {
  std::string text;
  auto rows = db.query("archive/utah/flat_files");
  while (rows.step()) {
    text.append("  ")
        .append(rows.text(0))
        .append(": ")
        .append(rows.text(1))
        .append("\n    data of ")
        .append(rows.text(3));
    text.append(", ").append(rows.text(4)).append(" records, ").append(rows.text(5)).append("; layout ");
    text.append(rows.text(6)).append(", ").append(rows.text(7)).append("\n");
  }
  return text.empty() ? "  none\n" : text;
}

std::string list_of(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text += "  - " + line + "\n";
  return text.empty() ? "  nothing\n" : text;
}

constexpr const char* how_to_verify =
    "How to prove that nothing was changed\n\n"
    "  In this folder:  sha256sum -c MANIFEST.sha256\n"
    "  or, which also finds files that were added and a manifest that was changed:  rollbook ut archive "
    "verify FOLDER\n"
    "  Neither needs the database. The last line of MANIFEST.sha256 is the SHA-256 of the lines above "
    "it.\n\n";

constexpr const char* who_is_asked =
    "Who is asked for what\n\n"
    "  Auditors ask the LEA, two or three years later: the flat files of October 1, December 1 and Year End, "
    "the LEA's\n"
    "  and the state's reports and the Raw Data Counts of each, class rosters of all terms, and of each "
    "exiting student\n"
    "  the attendance (R277-419-8). More than one person of the LEA must know where this folder is.\n"
    "  It holds student records: files for their owner alone.\n\n";

constexpr const char* standing =
    "How well the layout of the flat files is known\n\n"
    "  The state publishes no position of its file. \"provisional\" above means that some positions are this "
    "program's\n"
    "  proposal and no source states them.\n";

}  // namespace

void write_readme(sql::Connection& db, const Run& run, const std::vector<std::string>& missing,
                  write::FolderTree& tree) {
  std::string text = "UTREx Clearinghouse " + std::to_string(run.window.year) + "\n\n" + lea_words(db) +
                     ", school year " + year_words(run.window.year) + "\n";
  text +=
      "Made on " + db.text_of("archive/utah/today").value_or("") + "\n\nWhat is here\n\n" + contents(tree);
  text += "\nThe flat files\n\n" + flat_files(db);
  text += "\nWhat an auditor would ask for and is not here\n\n" + list_of(missing) + "\n";
  tree.add("README.txt", text + who_is_asked + how_to_verify + standing);
}

}  // namespace rollbook::utah
