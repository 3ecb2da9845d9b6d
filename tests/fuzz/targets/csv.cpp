// CSV: what is read, written by the reports and read again is the same, behind a column of our own: the first
// bytes of a file may look like a zip or a mark.
#include "read/csv.hpp"

#include "fuzz/support/entry.hpp"
#include "fuzz/support/must.hpp"
#include "read/source.hpp"
#include "rollbook/report.hpp"

namespace {

namespace rb = rollbook;
using fuzz::must;

const std::string name = "f.csv";

rb::Table read(std::string bytes) {
  auto source = rb::read::Source::of_bytes(std::move(bytes), name);
  rb::Problems problems;
  rb::read::CsvReader csv(source.buffer(), source.start(), name, problems);
  rb::Table table{csv.header(), {}};
  long before = 1;
  while (csv.next()) {
    must(csv.line() > before, "rows come in the order of their lines");
    must(csv.cells().size() == table.columns.size(), "a row is as wide as the header");
    before = csv.line();
    auto& row = table.rows.emplace_back();
    for (const auto cell : csv.cells()) row.emplace_back(std::string(cell));
  }
  problems.refuse_if_any();
  return table;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = fuzz::text_of(data, size);
  rb::Table table;
  try {
    table = read(bytes);
  } catch (const rb::Error& error) {
    fuzz::must_be_clear(error, {{name, bytes}});
    return 0;
  }
  table.columns.insert(table.columns.begin(), "in front of all");
  for (auto& row : table.rows) row.insert(row.begin(), std::string("x"));
  const rb::Table again = read(rb::to_csv(table));
  must(again.columns == table.columns, "written again, the header is the same");
  must(again.rows == table.rows, "written again, every row is the same");
  return 0;
}
