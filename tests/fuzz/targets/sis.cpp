// A SIS export: every data row is kept, marked as deleted or rejected; the same files again change nothing.
#include <map>
#include <set>

#include "fuzz/support/csv_rows.hpp"
#include "fuzz/support/district.hpp"
#include "fuzz/support/entry.hpp"
#include "fuzz/support/must.hpp"
#include "stage/sis_file.hpp"

namespace {

namespace rb = rollbook;
using fuzz::must;
using fuzz::Part;

fuzz::District& district() {
  static fuzz::District one;
  return one;
}

// Each stands for the whole row, so it is one rejected row.
std::set<long> lines_of(const rb::Problems& problems) {
  std::set<long> lines;
  for (const auto& problem : problems.list()) lines.insert(problem.line);
  return lines;
}

void check_counts(rb::sql::Connection& db, const rb::store::FoundFile& found) {
  auto source = found.open();
  const long expected = fuzz::CsvRows(source.text()).data_rows();
  const auto& file = *found.layout;
  rb::Problems problems;
  rb::stage::SisStager stager(source, file, problems);
  if (stager.columns().empty()) return;  // no header: nothing is read
  if (file.then.empty()) db.execute("DELETE FROM " + file.table);
  const auto target = (file.then.empty() ? "" : "temp.stage_") + file.table;
  stager.run(*rb::sql::make_insert_sink(db, target, stager.columns()), {});
  const auto staged = stager.take();
  const auto rejected = lines_of(problems);
  if (problems.total() > rb::Problems::kept) return;
  const auto told = staged.imported.rows + staged.imported.deleted_marks + static_cast<long>(rejected.size());
  must(told == expected,
       file.file + ": " + std::to_string(told) + " rows told, " + std::to_string(expected) + " there");
}

// A database of its own that keeps its staging tables: undoing their making costs SQLite a new look at the
// schema.
rb::sql::Connection& staging() {
  static fuzz::District one;
  static const bool made = (one.db.run_script("store/sis/stage_tables"), true);
  must(made, "there are staging tables");
  return one.db;
}

void check_staging(const std::vector<Part>& parts) {
  auto& db = staging();
  const rb::sql::Transaction undone(db);
  for (const auto& found : fuzz::found_in(parts, district().layout).files) {
    try {
      check_counts(db, found);
    } catch (const rb::Error& error) {
      fuzz::must_be_clear(error, parts);
    }
  }
}

// What the SIS says, as the store has it: without the logs of what was done when.
std::string content() {
  auto& db = district().db;
  std::string out;
  auto tables = db.prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE "
      "'import%'"
      " AND name NOT LIKE 'event%' AND name <> 'meta' ORDER BY name");
  while (tables.step()) {
    out += "\n" + std::string(tables.text(0));
    auto rows = db.prepare("SELECT * FROM \"" + std::string(tables.text(0)) + "\"");
    while (rows.step()) {
      for (int i = 0; i < rows.columns(); ++i)
        out += (rows.is_null(i) ? "-" : "+") + std::string(rows.text(i)) + "\x1f";
    }
  }
  return out;
}

void check_twice(const std::vector<Part>& parts) {
  const rb::sql::Transaction undone(district().db);
  const auto first = district().import(parts);
  const std::string before = content();
  const auto second = district().import(parts);
  must(second.changes_logged == 0, "the same files again log no change");
  must(content() == before, "the same files again change nothing");
  must(first.files.size() == second.files.size(), "the same files again are read");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto parts = fuzz::parts_of(fuzz::text_of(data, size));
  check_staging(parts);
  try {
    check_twice(parts);
  } catch (const rb::Error& error) {
    fuzz::must_be_clear(error, parts);
  }
  return 0;
}
