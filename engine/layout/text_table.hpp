// A small CSV of ours (layout data) as rows by column name.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "rollbook/error.hpp"

namespace rollbook::layout {

struct TextRow {
  long line = 0;
  std::map<std::string, std::string> cells;  // of the columns that were asked for

  const std::string& at(const std::string& column) const { return cells.at(column); }
};

// Throws Error(refused) if the text is not sound or lacks one of the columns.
std::vector<TextRow> read_table(const std::string& name, std::string text,
                                const std::vector<std::string>& columns);
[[noreturn]] void refuse_row(const std::string& name, const TextRow& row, const std::string& column,
                             const std::string& message);
// A whole number of the row from 1 to 9999, or Error(refused).
int number_of(const std::string& name, const TextRow& row, const std::string& column);

}  // namespace rollbook::layout
