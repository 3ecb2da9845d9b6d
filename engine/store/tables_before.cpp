#include "store/tables_before.hpp"

#include <algorithm>

#include "store/filled_query.hpp"
#include "store/row_marks.hpp"

namespace rollbook::store {

namespace {

std::vector<std::string> texts(sql::Connection& db, const std::string& query, const std::string& table) {
  std::vector<std::string> list;
  auto rows = db.query(query);
  for (rows.bind({{"table", table}}); rows.step();) list.emplace_back(rows.text(0));
  return list;
}

}  // namespace

std::string TablesBefore::name_of(const std::string& table) {
  return table + "_before";
}

void TablesBefore::take(const layout::SisFile& file) {
  set_aside(file.table);
  m_taken[file.table] = &file;
}

void TablesBefore::set_aside(const std::string& table) {
  const auto statements = texts(m_db, "sql/table_statements", table);
  const auto indexes = texts(m_db, "sql/index_names", table);
  const std::string name = "set " + table + " aside";
  m_db.execute("PRAGMA legacy_alter_table = ON");
  m_db.execute("ALTER TABLE main." + table + " RENAME TO " + name_of(table), {}, name);
  m_db.execute("PRAGMA legacy_alter_table = OFF");
  for (const auto& index : indexes) m_db.execute("DROP INDEX main." + index, {}, name);
  for (const auto& statement : statements) m_db.execute(statement, {}, name);
}

std::vector<const layout::SisColumn*> TablesBefore::columns_of_both(const layout::SisFile& file) {
  std::vector<const layout::SisColumn*> columns;
  for (const auto& column : file.columns) {
    if (column.column.empty() || column.extra) continue;
    const sql::Params both{{"table", file.code}, {"column", column.code}};
    if (m_db.int_of("store/changes/supplied_both", both) != 0) columns.push_back(&column);
  }
  return columns;
}

const RowDifference& TablesBefore::difference(const layout::SisFile& file) {
  const auto [place, is_new] = m_differences.try_emplace(file.table);
  if (is_new) place->second = compared(file);
  return place->second;
}

RowDifference TablesBefore::compared(const layout::SisFile& file) {
  const bool hashed = file.hashed();
  std::vector<std::string> columns;
  if (!hashed) {
    for (const auto* column : columns_of_both(file)) columns.push_back(column->column);
  }
  const auto marks = [&](const std::string& table) {
    if (!hashed) {
      const std::string cells = columns.empty() ? "''" : joined(columns, ", ");
      return cell_marks(m_db.prepare(filled_query("changes/row_cells", {{"cells", cells}, {"table", table}}),
                                     "store/changes/row_cells"));
    }
    const std::string identity = file.table == "student_school" ? "identity" : "0";
    return row_marks(
        m_db.prepare(filled_query("changes/row_marks", {{"table", table}, {"identity", identity}}),
                     "store/changes/row_marks"));
  };
  RowDifference difference;
  each_unmatched(
      marks(name_of(file.table)), marks("main." + file.table),
      [&](std::int64_t row) { difference.gone.push_back(row); },
      [&](std::int64_t row) { difference.come.push_back(row); });
  std::sort(difference.gone.begin(), difference.gone.end());
  std::sort(difference.come.begin(), difference.come.end());
  return difference;
}

void TablesBefore::drop() {
  for (const auto& [table, file] : m_taken) m_db.execute("DROP TABLE main." + name_of(table));
  m_taken.clear();
  m_differences.clear();
}

}  // namespace rollbook::store
