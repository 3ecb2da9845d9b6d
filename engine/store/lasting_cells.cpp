#include "store/lasting_cells.hpp"

#include <algorithm>

#include "store/filled_query.hpp"
#include "store/tables_before.hpp"

namespace rollbook::store {

namespace {

std::vector<const layout::SisColumn*> missing_columns(const layout::SisFile& file,
                                                      const std::vector<std::string>& supplied) {
  std::vector<const layout::SisColumn*> missing;
  for (const auto& column : file.columns) {
    const bool there = std::find(supplied.begin(), supplied.end(), column.code) != supplied.end();
    if (column.lasting && !there) missing.push_back(&column);
  }
  return missing;
}

// "now.student_id = last.student_id AND ...": the same row in both exports.
std::string same_row(const layout::SisFile& file) {
  std::vector<std::string> conditions;
  for (const auto& column : file.columns) {
    if (std::find(file.same_row.begin(), file.same_row.end(), column.code) == file.same_row.end()) continue;
    conditions.push_back("now." + column.column + " = last." + column.column);
  }
  return joined(conditions, " AND ");
}

}  // namespace

void keep_lasting_cells(sql::Connection& db, const layout::SisFile& file,
                        const std::vector<std::string>& supplied) {
  const auto missing = missing_columns(file, supplied);
  if (missing.empty()) return;
  std::vector<std::string> cells;
  for (const auto* column : missing) cells.push_back(column->column + " = last." + column->column);
  const Marks marks{{"table", file.table},
                    {"before", TablesBefore::name_of(file.table)},
                    {"cells", joined(cells, ", ")},
                    {"same_row", same_row(file)}};
  db.execute(filled_query("sis/lasting_cells", marks), {}, "store/sis/lasting_cells");
  for (const auto* column : missing) {
    if (!column->coded) continue;
    db.execute(filled_query("sis/lasting_values", {{"table", file.table}, {"column", column->column}}), {},
               "store/sis/lasting_values");
  }
}

}  // namespace rollbook::store
