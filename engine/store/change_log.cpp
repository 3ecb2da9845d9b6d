#include "store/change_log.hpp"

#include <algorithm>
#include <utility>

#include "sql/embedded.hpp"
#include "store/gone_spells.hpp"
#include "store/row_marks.hpp"

namespace rollbook::store {

namespace {

const std::string person_table = "student_school";
const std::string spell_table = "enrollment";

using Marks = std::vector<std::pair<std::string, std::string>>;

// The embedded query with every "{mark}" replaced.
std::string filled(const std::string& query, const Marks& marks) {
  std::string text(sql::embedded("queries/store/changes/" + query + ".sql"));
  for (const auto& [name, value] : marks) {
    const std::string mark = "{" + name + "}";
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size())) {
      text.replace(at, mark.size(), value);
    }
  }
  return text;
}

std::string before_of(const std::string& table) {
  return table + "_before";
}

std::string rows_query(const std::string& table) {
  return table == person_table || table == "contact" ? "rows_" + table : "rows_newest";
}

std::string joined(const std::vector<std::string>& parts, const std::string& between) {
  std::string text;
  for (const auto& part : parts) text += (text.empty() ? "" : between) + part;
  return text;
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

Columns tracked_columns(sql::Connection& db, const layout::SisFile& file) {
  Columns columns;
  for (const auto& column : file.columns) {
    if (!column.tracked) continue;
    const sql::Params both{{"table", file.code}, {"column", column.code}};
    if (db.int_of("store/changes/supplied_both", both) != 0) columns.add(column);
  }
  return columns;
}

std::vector<std::string> texts(sql::Connection& db, const std::string& query, const std::string& table) {
  std::vector<std::string> list;
  auto rows = db.query(query);
  for (rows.bind({{"table", table}}); rows.step();) list.emplace_back(rows.text(0));
  return list;
}

}  // namespace

ChangeLog::ChangeLog(sql::Connection& db, const layout::SisLayout& layout) : m_db(db), m_layout(layout) {
  db.run_script("store/changes/begin");
}

void ChangeLog::empty(const layout::SisFile& file) {
  const std::string& table = file.table;
  m_new_persons = m_new_persons || table == person_table;
  if (table == spell_table) {
    set_aside(table);
    m_spells = &file;
    return;
  }
  if (!file.tracked() || m_db.int_of("store/changes/was_supplied", {{"table", file.code}}) == 0) {
    m_db.execute("DELETE FROM " + table, {}, "empty " + table);
    return;
  }
  set_aside(table);
  m_before.push_back({&file, true});
}

// Views speak of the table by name and mean the one that is made here.
void ChangeLog::set_aside(const std::string& table) {
  const auto statements = texts(m_db, "sql/table_statements", table);
  const auto indexes = texts(m_db, "sql/index_names", table);
  const std::string name = "set " + table + " aside";
  m_db.execute("PRAGMA legacy_alter_table = ON");
  m_db.execute("ALTER TABLE main." + table + " RENAME TO " + before_of(table), {}, name);
  m_db.execute("PRAGMA legacy_alter_table = OFF");
  for (const auto& index : indexes) m_db.execute("DROP INDEX main." + index, {}, name);
  for (const auto& statement : statements) m_db.execute(statement, {}, name);
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
void ChangeLog::find_suspects(const std::string& table) {
  const auto marks = [&](const std::string& of) {
    const Marks names{{"table", of}, {"identity", table == person_table ? "identity" : "0"}};
    return row_marks(m_db.prepare(filled("row_marks", names), "store/changes/row_marks"));
  };
  const auto take = [&](const std::string& of) {
    return m_db.prepare(filled("suspect_row", {{"table", of}}), "store/changes/suspect_row");
  };
  const std::string now = "main." + table;
  auto old_row = take(before_of(table));
  auto new_row = take(now);
  each_unmatched(
      marks(before_of(table)), marks(now),
      [&](std::int64_t row) {
        old_row.bind({{"row", row}}).execute();
      },
      [&](std::int64_t row) {
        new_row.bind({{"row", row}}).execute();
      });
}

void ChangeLog::find_changes(const Before& before) {
  const std::string& table = before.file->table;
  m_db.execute("DELETE FROM temp.suspect");
  if (before.whole) {
    find_suspects(table);
  } else {
    m_db.run("store/changes/several_schools_suspects");
  }
  const Columns columns = tracked_columns(m_db, *before.file);
  if (columns.names.empty()) return;
  const std::string names = joined(columns.names, ", ");
  const std::string rows = rows_query(table);
  m_db.execute(filled("find", {{"before", filled(rows, {{"columns", names}, {"table", before_of(table)}})},
                               {"now", filled(rows, {{"columns", names}, {"table", "main." + table}})},
                               {"pair_both", joined(columns.both, ", ")},
                               {"pair_gone", joined(columns.gone, ", ")},
                               {"fields", joined(columns.fields, " UNION ALL ")},
                               {"students",
                                has_whole(person_table) ? before_of(person_table) : "main." + person_table}}),
               {{"table_code", before.file->code}}, "store/changes/find");
}

void ChangeLog::drop_before() {
  if (m_spells != nullptr) m_db.execute("DROP TABLE " + before_of(spell_table));
  m_spells = nullptr;
  for (const auto& before : m_before) m_db.execute("DROP TABLE " + before_of(before.file->table));
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
  if (m_spells != nullptr) remember_gone_spells(m_db, before_of(spell_table), m_spells->file);
  m_db.run_script("store/changes/log");
  const auto written = m_db.run("store/changes/insert", {{"today", context.today}, {"user", context.user}});
  drop_before();
  return written;
}

}  // namespace rollbook::store
