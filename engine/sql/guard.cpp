#include "sql/guard.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

#include "base/text.hpp"
#include "rollbook/error.hpp"

namespace rollbook::sql {

namespace {

constexpr std::array<std::string_view, 15> pragmas_with_argument{
    "collation_list", "compile_options", "database_list", "foreign_key_check", "foreign_key_list",
    "function_list",  "index_info",      "index_list",    "index_xinfo",       "integrity_check",
    "pragma_list",    "quick_check",     "table_info",    "table_list",        "table_xinfo"};
// With an argument these would set something.
constexpr std::array<std::string_view, 9> pragmas_without_argument{
    "application_id", "encoding",       "foreign_keys", "freelist_count", "page_count",
    "page_size",      "schema_version", "user_version", "data_version"};

bool one_of(const auto& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

bool pragma_reads(const char* name, const char* argument) {
  const std::string pragma = lower_ascii(name != nullptr ? name : "");
  return one_of(pragmas_with_argument, pragma) ||
         (argument == nullptr && one_of(pragmas_without_argument, pragma));
}

class Guard {
 public:
  explicit Guard(Connection& db)
      : m_db(db.handle()), m_attached(sqlite3_limit(m_db, SQLITE_LIMIT_ATTACHED, 0)) {
    sqlite3_set_authorizer(m_db, &Guard::ask, this);
  }
  ~Guard() {
    sqlite3_set_authorizer(m_db, nullptr, nullptr);
    sqlite3_limit(m_db, SQLITE_LIMIT_ATTACHED, m_attached);
  }
  Guard(const Guard&) = delete;
  Guard& operator=(const Guard&) = delete;

  const std::set<std::string>& tables() const { return m_tables; }
  bool denied() const { return m_denied; }

 private:
  static int ask(void* self, int action, const char* first, const char* second, const char*, const char*) {
    auto& guard = *static_cast<Guard*>(self);
    if (guard.reads(action, first, second)) return SQLITE_OK;
    guard.m_denied = true;
    return SQLITE_DENY;
  }

  bool reads(int action, const char* first, const char* second) {
    switch (action) {
      case SQLITE_READ:
        m_tables.insert(lower_ascii(first != nullptr ? first : ""));
        return true;
      case SQLITE_SELECT:
      case SQLITE_RECURSIVE:
        return true;
      case SQLITE_FUNCTION:
        return second != nullptr && lower_ascii(second) != "load_extension";
      case SQLITE_PRAGMA:
        return pragma_reads(first, second);
      default:
        return false;
    }
  }

  sqlite3* m_db;
  int m_attached;
  std::set<std::string> m_tables;
  bool m_denied = false;
};

struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

[[noreturn]] void refuse_write() {
  throw Error(ErrorKind::refused, "only statements that read are allowed here; nothing was changed");
}

[[noreturn]] void fail(Connection& db, const Guard& guard, int code) {
  const std::string_view message = sqlite3_errmsg(db.handle());
  // Writing to a view or to the schema table fails before the guard is asked.
  const bool cannot_be_written = message.find("cannot modify") != std::string_view::npos ||
                                 message.find("may not be modified") != std::string_view::npos;
  if (guard.denied() || code == SQLITE_AUTH || cannot_be_written) refuse_write();
  switch (code & 0xFF) {
    case SQLITE_ERROR:
    case SQLITE_TOOBIG:
    case SQLITE_MISMATCH:
    case SQLITE_RANGE:
      throw Error(ErrorKind::usage, "SQL: " + std::string(message));
    case SQLITE_READONLY:
      refuse_write();
    default:
      throw_sqlite(db.handle(), code, "sql");
  }
}

// SQLite's own table-valued functions are connected when they are first named, and then SQLite asks to write
// its schema table in memory. Naming them before the guard is on keeps the guard free of exceptions.
void connect_table_functions(sqlite3* db) {
  const auto name_it = [db](const std::string& function) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, ("SELECT 1 FROM " + function).c_str(), -1, &statement, nullptr);
    sqlite3_finalize(statement);
  };
  for (const auto pragma : pragmas_with_argument) name_it("pragma_" + std::string(pragma));
  for (const auto pragma : pragmas_without_argument) name_it("pragma_" + std::string(pragma));
  name_it("json_each");
  name_it("json_tree");
}

// A tail of blanks and comments is no statement; anything else is, even if it is not understood.
bool is_statement(Connection& db, std::string_view tail) {
  sqlite3_stmt* next = nullptr;
  const int code =
      sqlite3_prepare_v2(db.handle(), tail.data(), static_cast<int>(tail.size()), &next, nullptr);
  const Prepared held(next);
  return code != SQLITE_OK || next != nullptr;
}

Prepared prepare(Connection& db, const Guard& guard, const std::string& text) {
  sqlite3_stmt* raw = nullptr;
  const char* tail = nullptr;
  const int code =
      sqlite3_prepare_v3(db.handle(), text.c_str(), static_cast<int>(text.size()), 0, &raw, &tail);
  Prepared statement(raw);
  if (code != SQLITE_OK) fail(db, guard, code);
  if (!statement) throw Error(ErrorKind::usage, "there is no statement to run");
  const std::string_view rest(tail, static_cast<std::size_t>(text.c_str() + text.size() - tail));
  if (is_statement(db, rest))
    throw Error(ErrorKind::refused, "only one statement at a time; nothing was run");
  if (sqlite3_stmt_readonly(raw) == 0 || sqlite3_column_count(raw) == 0) refuse_write();
  if (sqlite3_bind_parameter_count(raw) > 0) {
    throw Error(ErrorKind::usage, "parameters have no values here; write the values into the statement");
  }
  return statement;
}

Cell cell(sqlite3_stmt* row, int column) {
  switch (sqlite3_column_type(row, column)) {
    case SQLITE_NULL:
      return std::monostate{};
    case SQLITE_INTEGER:
      return std::int64_t{sqlite3_column_int64(row, column)};
    case SQLITE_FLOAT:
      return sqlite3_column_double(row, column);
    default: {
      const auto* bytes = static_cast<const char*>(sqlite3_column_blob(row, column));
      const auto size = static_cast<std::size_t>(sqlite3_column_bytes(row, column));
      return bytes == nullptr ? std::string() : std::string(bytes, size);
    }
  }
}

// While one is alive, SQLite asks stop() every few thousand steps of a statement.
class Stopped {
 public:
  Stopped(Connection& db, const std::function<bool()>& stop) : m_db(db.handle()), m_stop(stop) {
    constexpr int steps = 20000;
    if (m_stop) sqlite3_progress_handler(m_db, steps, &Stopped::ask, this);
  }
  ~Stopped() {
    if (m_stop) sqlite3_progress_handler(m_db, 0, nullptr, nullptr);
  }
  Stopped(const Stopped&) = delete;
  Stopped& operator=(const Stopped&) = delete;

 private:
  static int ask(void* self) { return static_cast<Stopped*>(self)->m_stop() ? 1 : 0; }

  sqlite3* m_db;
  const std::function<bool()>& m_stop;
};

std::vector<std::string> column_names(sqlite3_stmt* statement) {
  std::vector<std::string> names;
  for (int i = 0; i < sqlite3_column_count(statement); ++i)
    names.emplace_back(sqlite3_column_name(statement, i));
  return names;
}

bool run(Connection& db, const Guard& guard, sqlite3_stmt* statement, const Rows& rows) {
  const Stopped stopped(db, rows.stop);
  rows.columns(column_names(statement));
  std::vector<Cell> row(static_cast<std::size_t>(sqlite3_column_count(statement)));
  int code = sqlite3_step(statement);
  for (; code == SQLITE_ROW; code = sqlite3_step(statement)) {
    for (std::size_t i = 0; i < row.size(); ++i) row[i] = cell(statement, static_cast<int>(i));
    if (!rows.row(row)) return false;
  }
  if (code != SQLITE_DONE) fail(db, guard, code);
  return true;
}

}  // namespace

bool read_guarded(Connection& db, const std::string& text, const BeforeReading& before, const Rows& rows) {
  if (text.find('\0') != std::string::npos) throw Error(ErrorKind::usage, "SQL: the text holds a NUL");
  connect_table_functions(db.handle());
  std::set<std::string> tables;
  {
    const Guard guard(db);
    prepare(db, guard, text);
    tables = guard.tables();
  }
  if (before) before(tables);
  const Guard guard(db);
  const Prepared statement = prepare(db, guard, text);
  return run(db, guard, statement.get(), rows);
}

Table read_guarded(Connection& db, const std::string& text, const BeforeReading& before) {
  Table table;
  read_guarded(db, text, before,
               {.columns = [&](const std::vector<std::string>& names) { table.columns = names; },
                .row =
                    [&](std::vector<Cell>& row) {
                      table.rows.push_back(row);
                      return true;
                    },
                .stop = {}});
  return table;
}

bool holds_the_file(const Connection& db) {
  return sqlite3_txn_state(db.handle(), "main") != SQLITE_TXN_NONE;
}

std::vector<std::string> guarded_columns(Connection& db, const std::string& text) {
  if (text.find('\0') != std::string::npos) throw Error(ErrorKind::usage, "SQL: the text holds a NUL");
  connect_table_functions(db.handle());
  const Guard guard(db);
  const Prepared statement = prepare(db, guard, text);
  return column_names(statement.get());
}

}  // namespace rollbook::sql
