// Rows of a statement as a table, or as CSV a part at a time: what is written may be larger than what memory
// should hold.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "rollbook/table.hpp"
#include "sql/connection.hpp"

namespace rollbook::utah {

struct CsvTo {
  std::function<void(std::string_view)> bytes;                  // the CSV file, part by part
  std::function<void(const std::vector<Cell>&)> row = nullptr;  // each row besides; may be empty
};

Table all_rows(sql::Statement rows);

// The header and every row, as to_csv() writes them; returns the rows.
std::int64_t csv_rows(sql::Statement rows, const CsvTo& to);

}  // namespace rollbook::utah
