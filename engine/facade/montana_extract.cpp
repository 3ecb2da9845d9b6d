#include "base/date.hpp"
#include "base/text.hpp"
#include "facade/store_impl.hpp"
#include "history/event.hpp"
#include "store/counts.hpp"
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

}  // namespace

WrittenFile Store::extract_montana_attendance(const std::string& year, const std::string& out) {
  auto& db = m_impl->db;
  require_state(db, "MT");
  check_year(year);
  sql::Transaction transaction(db);
  WrittenFile written;
  std::string bytes = header_of(m_impl->context.today);
  {
    auto rows = db.query("store/montana/extract");
    rows.bind({{"year", year}});
    for (; rows.step(); ++written.records) append_row(bytes, rows);
  }
  if (written.records == 0) return written;
  const std::string folder = out.empty() ? "." : out;
  written.path = folder + "/EOY-Attendance-" + lea_code(db) + (year.empty() ? "" : "-" + year) + ".tsv";
  history::append_event(db, m_impl->context,
                        {.process = "MT",
                         .subject = "attendance",
                         .counts = store::counts_json({{"records", written.records}})});
  write::write_new_file(written.path, bytes);
  transaction.commit();
  return written;
}

}  // namespace rollbook
