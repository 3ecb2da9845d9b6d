// A small CSV of ours (layout data) as rows by column name.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

namespace rollbook::layout {

using TextRow = std::unordered_map<std::string, std::string>;

// Throws Error(refused) if the text is not sound or lacks one of the columns.
std::vector<TextRow> read_table(const std::string& name, std::string text, const std::vector<std::string>& columns);
// A whole number of the row, or Error(refused).
int number_of(const std::string& name, const TextRow& row, const std::string& column);

}  // namespace rollbook::layout
