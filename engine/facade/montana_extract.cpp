#include "base/date.hpp"
#include "base/text.hpp"
#include "facade/store_impl.hpp"
#include "history/event.hpp"
#include "store/counts.hpp"
#include "write/disk.hpp"
#include "write/output.hpp"

namespace rollbook {

namespace {

constexpr const char* line_end = "\r\n";

std::string header_of(const std::string& today) {
  return "HD\t" + today.substr(5, 2) + "/" + today.substr(8, 2) + "/" + today.substr(0, 4) +
         "\t00:00:00\tMT9.1" + line_end;
}

void append_row(std::string& bytes, const sql::Statement& row) {
  const int columns = row.columns();
  for (int i = 0; i < columns; ++i) bytes.append(i == 0 ? "" : "\t").append(row.text(i));
  bytes += line_end;
}

void check_year(const std::string& year) {
  if (year.empty() || (year.size() == 4 && all_digits(year))) return;
  throw Error(ErrorKind::usage, "--year is the ending year of a school year, as 2026, not " + year);
}

std::string year_or_only(sql::Connection& db, const std::string& year, const std::string& district) {
  if (!year.empty()) return year;
  std::vector<std::string> years;
  auto rows = db.query("store/montana/extract_years");
  for (rows.bind({{"district", district}}); rows.step();) years.emplace_back(rows.text(0));
  if (years.size() < 2) return years.empty() ? std::string() : years.front();
  std::string names;
  for (const auto& found : years) names += (names.empty() ? "" : ", ") + found;
  throw Error(ErrorKind::usage, "totals of several school years are stored; say which: --year " + names);
}

void make_folders(const std::string& path) {
  for (auto slash = path.find('/', 1); slash != std::string::npos; slash = path.find('/', slash + 1))
    write::make_folder(path.substr(0, slash));
  write::make_folder(path);
}

// The name, with a number behind it where it is taken.
std::string free_path(const std::string& stem) {
  std::string path = stem + ".tsv";
  for (int number = 2; write::exists(path); ++number) path = stem + " (" + std::to_string(number) + ").tsv";
  return path;
}

}  // namespace

WrittenFile Store::extract_montana_attendance(const std::string& year, const std::string& out) {
  auto& db = m_impl->db;
  require_state(db, "MT");
  check_year(year);
  sql::Transaction transaction(db);
  const std::string district = lea_code(db);
  const std::string of_year = year_or_only(db, year, district);
  WrittenFile written;
  std::string bytes = header_of(m_impl->context.today);
  {
    auto rows = db.query("store/montana/extract");
    rows.bind({{"year", of_year}, {"district", district}});
    for (; rows.step(); ++written.records) append_row(bytes, rows);
  }
  if (written.records == 0) return written;
  const std::string folder = out.empty() ? "." : out;
  make_folders(folder);
  written.path = free_path(folder + "/EOY-Attendance-" + district + (year.empty() ? "" : "-" + year));
  history::append_event(db, m_impl->context,
                        {.process = "MT",
                         .subject = "attendance",
                         .counts = store::counts_json({{"records", written.records}})});
  write::write_new_file(written.path, bytes);
  transaction.commit();
  return written;
}

}  // namespace rollbook
