#include "layout/text_table.hpp"

#include <algorithm>
#include <charconv>

#include "base/problems.hpp"
#include "read/csv.hpp"

namespace rollbook::layout {

std::vector<TextRow> read_table(const std::string& name, std::string text, const std::vector<std::string>& columns) {
  Problems problems;
  read::CsvReader csv(text, 0, name, problems);
  for (const auto& column : columns) {
    if (std::find(csv.header().begin(), csv.header().end(), column) == csv.header().end()) {
      problems.add({name, 1, column, "the column is missing", "LAYOUT"});
    }
  }
  std::vector<TextRow> rows;
  while (csv.next()) {
    TextRow row;
    for (std::size_t i = 0; i < csv.header().size(); ++i) row.emplace(csv.header()[i], csv.cells()[i]);
    rows.push_back(std::move(row));
  }
  problems.refuse_if_any();
  return rows;
}

int number_of(const std::string& name, const TextRow& row, const std::string& column) {
  const std::string& text = row.at(column);
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) {
    throw Error(ErrorKind::refused, Problem{name, 0, column, "not a whole number: " + text, "LAYOUT"});
  }
  return value;
}

}  // namespace rollbook::layout
