#include "layout/utah.hpp"

namespace rollbook::layout {

namespace {

SisColumn column_of(const UtahField& field, const std::string& lea) {
  SisColumn column;
  column.code = field.name;
  column.header = field.name;
  column.column = field.column;
  column.type = field.type == "D" ? CellType::any_date : CellType::text;
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
