#include "utah/csv_rows.hpp"

#include "rollbook/report.hpp"

namespace rollbook::utah {

namespace {

constexpr std::size_t rows_a_part = 4096;

std::vector<Cell> cells_of(const sql::Statement& row) {
  std::vector<Cell> cells;
  for (int i = 0; i < row.columns(); ++i) cells.push_back(row.value(i));
  return cells;
}

Table headed(const sql::Statement& rows) {
  Table table;
  for (int i = 0; i < rows.columns(); ++i) table.columns.push_back(rows.column_name(i));
  return table;
}

}  // namespace

Table all_rows(sql::Statement rows) {
  Table table = headed(rows);
  while (rows.step()) table.rows.push_back(cells_of(rows));
  return table;
}

std::int64_t csv_rows(sql::Statement rows, const CsvTo& to) {
  Table part = headed(rows);
  const std::string header = to_csv(part);
  to.bytes(header);
  const auto flush = [&] {
    to.bytes(std::string_view(to_csv(part)).substr(header.size()));
    part.rows.clear();
  };
  std::int64_t count = 0;
  for (; rows.step(); ++count) {
    part.rows.push_back(cells_of(rows));
    if (to.row) to.row(part.rows.back());
    if (part.rows.size() == rows_a_part) flush();
  }
  flush();
  return count;
}

}  // namespace rollbook::utah
