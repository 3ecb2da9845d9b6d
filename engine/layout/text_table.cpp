#include "layout/text_table.hpp"

#include <algorithm>
#include <charconv>

#include "base/problems.hpp"
#include "read/csv.hpp"

namespace rollbook::layout {

std::vector<TextRow> read_table(const std::string& name, std::string text,
                                const std::vector<std::string>& columns) {
  Problems problems;
  read::CsvReader csv(text, 0, name, problems);
  std::vector<std::pair<std::string, std::size_t>> places;
  for (const auto& column : columns) {
    const auto at = std::find(csv.header().begin(), csv.header().end(), column);
    if (at == csv.header().end()) problems.add({name, 1, column, "the column is missing", "LAYOUT"});
    places.emplace_back(column, static_cast<std::size_t>(at - csv.header().begin()));
  }
  problems.refuse_if_any();
  std::vector<TextRow> rows;
  while (csv.next()) {
    TextRow row{csv.line(), {}};
    for (const auto& [column, place] : places) row.cells.emplace(column, csv.cells()[place]);
    rows.push_back(std::move(row));
  }
  problems.refuse_if_any();
  return rows;
}

int number_of(const std::string& name, const TextRow& row, const std::string& column) {
  const std::string& text = row.at(column);
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  if (!whole || value < 1 || value > 9999) refuse_row(name, row, column, "not a whole number from 1 to 9999");
  return value;
}

void refuse_row(const std::string& name, const TextRow& row, const std::string& column,
                const std::string& message) {
  throw Error(ErrorKind::refused, Problem{name, row.line, column, message, "LAYOUT"});
}

}  // namespace rollbook::layout
