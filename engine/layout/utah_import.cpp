#include <algorithm>

#include "layout/utah.hpp"

namespace rollbook::layout {

namespace {

// No state's field is longer; where a value is too long for its own, check says so.
constexpr std::size_t longest_cell = 200;
constexpr std::size_t shortest_words = 15;

// Names, streets, cities: letters of more than a code's length, from no code set.
bool is_words(const UtahField& field) {
  return field.type == "A" && field.code_set.empty() && field.max_length >= shortest_words;
}

CellType type_of(const UtahField& field) {
  if (field.type == "D") return CellType::any_date;
  if (field.code_set == "YN") return CellType::loose_flag;
  return is_words(field) ? CellType::name : CellType::text;
}

SisColumn column_of(const UtahField& field, const std::string& lea) {
  SisColumn column;
  column.code = field.name;
  column.header = field.name;
  column.column = field.column;
  column.type = type_of(field);
  column.width = std::max(longest_cell, field.max_length);
  if (field.name == "RecordType") column.only = field.record;
  if (field.name == "LEANumber") column.only = lea;
  if (!column.only.empty()) {
    column.column.clear();
    return column;
  }
  column.extra = field.column.empty();
  column.required = column.filled = field.key == "K" && field.required == "Y";
  return column;
}

}  // namespace

SisLayout utah_import(const UtahLayout& layout, const std::string& lea) {
  SisLayout import{"utah", {}};
  for (const auto& record : layout.records) {
    if (record.table.empty()) continue;
    SisFile file;
    file.file = file.code = record.record;
    file.table = record.table;
    file.required_file = record.required;
    file.unique_rows = true;
    for (const auto& field : record.fields) file.columns.push_back(column_of(field, lea));
    import.files.push_back(std::move(file));
  }
  return import;
}

}  // namespace rollbook::layout
