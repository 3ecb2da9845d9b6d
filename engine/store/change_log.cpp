#include "store/change_log.hpp"

#include <algorithm>
#include <utility>

#include "store/filled_query.hpp"
#include "store/gone_spells.hpp"

namespace rollbook::store {

namespace {

const std::string person_table = "student_school";
const std::string spell_table = "enrollment";

std::string filled(const std::string& query, const Marks& marks) {
  return filled_query("changes/" + query, marks);
}

std::string before_of(const std::string& table) {
  return TablesBefore::name_of(table);
}

std::string rows_query(const std::string& table) {
  return table == person_table || table == "contact" ? "rows_" + table : "rows_newest";
}

// Parts of find.sql, made from the columns.
struct Columns {
  std::vector<std::string> names, both, gone, fields;

  void add(const layout::SisColumn& column) {
    const std::string& c = column.column;
    names.push_back(c);
    both.push_back("coalesce(o." + c + ", '') AS old_" + c + ", coalesce(n." + c + ", '') AS new_" + c);
    gone.push_back("coalesce(o." + c + ", ''), ''");
    fields.push_back("SELECT student_id, '" + column.code + "' AS field_code, row_key, old_" + c +
                     " AS old_value, new_" + c + " AS new_value FROM pair WHERE old_" + c + " <> new_" + c);
  }
};

Columns tracked_columns(TablesBefore& tables, const layout::SisFile& file) {
  Columns columns;
  for (const auto* column : tables.columns_of_both(file)) {
    if (column->tracked) columns.add(*column);
  }
  return columns;
}

}  // namespace

ChangeLog::ChangeLog(sql::Connection& db, const layout::SisLayout& layout, TablesBefore& tables)
    : m_db(db), m_layout(layout), m_tables(tables) {
  db.run_script("work/sinf_field");
  db.run_script("store/changes/begin");
  for (const auto& file : layout.files) {
    for (const auto& column : file.columns) {
      if (column.tracked &&
          (column.type == layout::CellType::date || column.type == layout::CellType::any_date))
        db.run("store/changes/day_field", {{"table", file.code}, {"field", column.code}});
    }
  }
}

void ChangeLog::expect(const layout::SisFile& file) {
  m_new_persons = m_new_persons || file.table == person_table;
  if (file.table == spell_table) m_spells = &file;
  if (file.tracked() && m_db.int_of("store/changes/was_supplied", {{"table", file.code}}) != 0)
    m_before.push_back({&file, true});
}

bool ChangeLog::has_whole(const std::string& table) const {
  return std::any_of(m_before.begin(), m_before.end(),
                     [&](const Before& b) { return b.whole && b.file->table == table; });
}

const layout::SisFile* ChangeLog::file_of(const std::string& table) const {
  const auto found = std::find_if(m_layout.files.begin(), m_layout.files.end(),
                                  [&](const layout::SisFile& file) { return file.table == table; });
  return found == m_layout.files.end() ? nullptr : &*found;
}

void ChangeLog::before_identity() {
  if (m_new_persons || file_of(person_table) == nullptr) return;
  m_db.run_script("store/changes/several_schools");
  m_before.push_back({file_of(person_table), false});
}

// Students with a row that is not there on both sides.
void ChangeLog::find_suspects(const layout::SisFile& file) {
  const auto take = [&](const std::string& of, const std::vector<std::int64_t>& rows) {
    auto row = m_db.prepare(filled("suspect_row", {{"table", of}}), "store/changes/suspect_row");
    for (const auto number : rows) row.bind({{"row", number}}).execute();
  };
  const auto& difference = m_tables.difference(file);
  take(before_of(file.table), difference.gone);
  take("main." + file.table, difference.come);
}

void ChangeLog::find_changes(const Before& before) {
  const std::string& table = before.file->table;
  m_db.execute("DELETE FROM temp.suspect");
  if (before.whole) {
    find_suspects(*before.file);
  } else {
    m_db.run("store/changes/several_schools_suspects");
  }
  if (table == person_table)
    m_db.execute(filled("switched_rows", {{"table", before_of(table)}}), {}, "store/changes/switched_rows");
  const Columns columns = tracked_columns(m_tables, *before.file);
  if (columns.names.empty()) return;
  const std::string names = joined(columns.names, ", ");
  const std::string rows = rows_query(table);
  const std::string rows_before = table == person_table ? rows + "_before" : rows;
  m_db.execute(
      filled("find",
             {{"before", filled(rows_before, {{"columns", names}, {"table", before_of(table)}})},
              {"now", filled(rows, {{"columns", names}, {"table", "main." + table}})},
              {"pair_both", joined(columns.both, ", ")},
              {"pair_gone", joined(columns.gone, ", ")},
              {"fields", joined(columns.fields, " UNION ALL ")},
              {"students", has_whole(person_table) ? before_of(person_table) : "main." + person_table}}),
      {{"table_code", before.file->code}}, "store/changes/find");
}

void ChangeLog::count_restored() {
  auto counts = m_db.query("store/changes/restoring");
  if (!counts.step()) return;
  m_restored = counts.integer(0);
  m_found = counts.integer(1);
}

bool ChangeLog::takes_back() const {
  constexpr std::int64_t least = 10;
  return m_found >= least && m_restored * 2 > m_found;
}

void ChangeLog::end() {
  m_spells = nullptr;
  for (const auto& before : m_before) {
    if (!before.whole) m_db.execute("DROP TABLE temp." + before_of(before.file->table));
  }
  m_before.clear();
  m_db.run_script("store/changes/end");
}

std::int64_t ChangeLog::write(const Context& context, bool keep_addresses) {
  for (const auto& before : m_before) {
    find_changes(before);
    if (keep_addresses && before.file->table == person_table && before.whole) {
      m_db.run_script("store/changes/addresses", {{"today", context.today}});
    }
  }
  if (has_whole(person_table)) {
    m_db.run_script("store/changes/returned");
    if (keep_addresses) m_db.run_script("store/changes/returned_addresses", {{"today", context.today}});
    m_db.run_script("store/changes/end_returned");
  }
  count_restored();
  if (m_spells != nullptr)
    remember_gone_spells(m_db, before_of(spell_table), m_spells->file, m_tables.difference(*m_spells));
  m_db.run_script("store/changes/log");
  m_db.run("store/changes/insert", {{"today", context.today}, {"user", context.user}});
  const auto written = m_db.int_of("store/changes/logged");
  end();
  return written;
}

}  // namespace rollbook::store
