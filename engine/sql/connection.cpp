#include "sql/connection.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include "rollbook/error.hpp"
#include "sql/embedded.hpp"
#include "sql/functions.hpp"

namespace rollbook::sql {

Params& Params::set(std::string name, Value value) {
  for (auto& entry : m_values) {
    if (entry.first == name) {
      entry.second = std::move(value);
      return *this;
    }
  }
  m_values.emplace_back(std::move(name), std::move(value));
  return *this;
}

const Value* Params::find(std::string_view name) const {
  for (const auto& entry : m_values) {
    if (entry.first == name) return &entry.second;
  }
  return nullptr;
}

struct Connection::Impl {
  SQLite::Database database;
  std::string path;
  int images = 0;  // attached as image_1, image_2, ...
  int reserved = 0;
};

namespace {

constexpr int busy_timeout_ms = 5000;

int open_flags(Open mode) {
  switch (mode) {
    case Open::read_only:
      return SQLite::OPEN_READONLY;
    case Open::read_write:
      return SQLite::OPEN_READWRITE;
    case Open::create:
      return SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
  }
  return SQLite::OPEN_READONLY;
}

// Nothing but blanks, semicolons and line comments.
bool only_blanks(std::string_view text) {
  for (;;) {
    const auto at = text.find_first_not_of(" \t\r\n;");
    if (at == std::string_view::npos) return true;
    text.remove_prefix(at);
    if (!text.starts_with("--")) return false;
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return true;
    text.remove_prefix(end);
  }
}

// SQLite's count of its memory costs a lock at every allocation; nothing here asks for it. A name is a name,
// also one that looks like a URI. Both are refused once SQLite is in use: no harm, see file_name().
void configure() {
  static const int memory = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  static const int uri = sqlite3_config(SQLITE_CONFIG_URI, 0);
  static_cast<void>(memory);
  static_cast<void>(uri);
}

// The path in a form that SQLite takes for nothing but a file.
std::string file_name(const std::string& path, Open mode) {
  const bool in_memory = mode == Open::create && path == ":memory:";
  return in_memory || path.starts_with("/") ? path : "./" + path;
}

SQLite::Database open_database(const std::string& path, Open mode) {
  configure();
  try {
    return SQLite::Database(file_name(path, mode), open_flags(mode) | SQLite::OPEN_NOMUTEX, busy_timeout_ms);
  } catch (const SQLite::Exception& e) {
    throw Error(ErrorKind::database,
                Problem{path, 0, {}, std::string("cannot open the database: ") + e.what(), {}});
  }
}

}  // namespace

Connection::Connection(const std::string& path, Open mode)
    : m_impl(new Impl{open_database(path, mode), path, 0}) {
  sqlite3* db = handle();
  sqlite3_extended_result_codes(db, 1);
  // A misspelt column in double quotes must not turn into a string.
  sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 1, nullptr);
  register_functions(db);
  execute("PRAGMA foreign_keys = ON", {}, "foreign_keys");
  execute("PRAGMA temp_store = MEMORY", {}, "temp_store");
  execute("PRAGMA cache_size = -65536", {}, "cache_size");
}

Connection::~Connection() = default;
Connection::Connection(Connection&&) noexcept = default;

sqlite3* Connection::handle() const {
  return m_impl->database.getHandle();
}
const std::string& Connection::path() const {
  return m_impl->path;
}

void throw_sqlite(sqlite3* db, int code, const std::string& name) {
  const std::string detail = db != nullptr ? sqlite3_errmsg(db) : sqlite3_errstr(code);
  if (code == SQLITE_ERROR && detail.starts_with("no such table")) {
    throw Error(ErrorKind::database,
                "the database lacks a part that it should have: " + detail + "; see: rollbook doctor");
  }
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Error(ErrorKind::database,
                  "the database is in use by another program; try again when it is done");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      throw Error(ErrorKind::database, "the database is damaged or not a database: " + detail);
    case SQLITE_FULL:
      throw Error(ErrorKind::database, "the disk is full or the file may not grow: nothing was changed");
    case SQLITE_IOERR:
      throw Error(ErrorKind::database,
                  "the database cannot be read or written (" + detail + "): nothing was changed");
    case SQLITE_INTERRUPT:
      throw Error(ErrorKind::refused, "stopped; nothing was changed");
    case SQLITE_NOMEM:
      throw Error(ErrorKind::refused, "this takes more memory than there is; nothing was changed");
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      if (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY) {
        throw Error(ErrorKind::database, "a program was killed while it wrote; run the command again");
      }
      throw Error(ErrorKind::database, "the database may not be written: " + detail);
    default:
      throw Error(ErrorKind::internal,
                  "query " + name + " failed (SQLite code " + std::to_string(code) + "): " + detail);
  }
}

Statement Connection::prepare(std::string_view text, std::string name) {
  return {*this, text, std::move(name)};
}

Statement Connection::query(std::string_view name) {
  const std::string file = "queries/" + std::string(name) + ".sql";
  return {*this, embedded(file), std::string(name)};
}

std::int64_t Connection::run(std::string_view name, const Params& params) {
  query(name).bind(params).execute();
  return changes();
}

void Connection::run_script(std::string_view name, const Params& params) {
  execute(embedded("queries/" + std::string(name) + ".sql"), params, std::string(name));
}

void Connection::execute(std::string_view text, const Params& params, const std::string& name) {
  sqlite3* db = handle();
  const char* at = text.data();
  const char* const end = text.data() + text.size();
  while (at < end) {
    sqlite3_stmt* next = nullptr;
    const char* tail = nullptr;
    const int code = sqlite3_prepare_v2(db, at, static_cast<int>(end - at), &next, &tail);
    if (code != SQLITE_OK) throw_sqlite(db, code, name);
    if (next == nullptr) return;  // only blanks and comments are left
    Statement(db, next, name).bind(params).execute();
    at = tail;
  }
}

void Connection::load_image(unsigned char* image, std::size_t size, const std::string& table) {
  const std::string name = "image_" + std::to_string(++m_impl->images);
  execute("ATTACH ':memory:' AS " + name, {}, "attach");
  const auto bytes = static_cast<sqlite3_int64>(size);
  const int code =
      sqlite3_deserialize(handle(), name.c_str(), image, bytes, bytes, SQLITE_DESERIALIZE_FREEONCLOSE);
  if (code != SQLITE_OK) throw_sqlite(handle(), code, name);
  execute("INSERT INTO main." + table + " SELECT * FROM " + name + "." + table, {}, "load " + table);
}

bool Connection::reserve_image() {
  if (m_impl->reserved >= sqlite3_limit(handle(), SQLITE_LIMIT_ATTACHED, -1)) return false;
  ++m_impl->reserved;
  return true;
}

void Connection::detach_images() {
  m_impl->reserved = 0;
  for (; m_impl->images > 0; --m_impl->images) {
    const std::string text = "DETACH image_" + std::to_string(m_impl->images);
    sqlite3_exec(handle(), text.c_str(), nullptr, nullptr, nullptr);
  }
}

std::optional<std::string> Connection::text_of(std::string_view name, const Params& params) {
  Statement statement = query(name);
  statement.bind(params);
  if (!statement.step()) return std::nullopt;
  return std::string(statement.text(0));
}

std::int64_t Connection::int_of(std::string_view name, const Params& params) {
  Statement statement = query(name);
  statement.bind(params);
  return statement.step() ? statement.integer(0) : 0;
}

std::int64_t Connection::changes() const {
  return sqlite3_changes64(handle());
}
std::int64_t Connection::last_insert_id() const {
  return sqlite3_last_insert_rowid(handle());
}

Statement::Statement(Connection& db, std::string_view text, std::string name)
    : m_db(db.handle()), m_name(std::move(name)) {
  const char* tail = nullptr;
  const int code = sqlite3_prepare_v2(m_db, text.data(), static_cast<int>(text.size()), &m_stmt, &tail);
  if (code != SQLITE_OK) fail(code);
  if (m_stmt == nullptr) throw Error(ErrorKind::internal, "query " + m_name + " is empty");
  if (!only_blanks({tail, static_cast<std::size_t>(text.data() + text.size() - tail)})) {
    sqlite3_finalize(m_stmt);
    throw Error(ErrorKind::internal, "query " + m_name + " holds more than one statement");
  }
}

Statement::Statement(sqlite3* db, sqlite3_stmt* stmt, std::string name)
    : m_db(db), m_stmt(stmt), m_name(std::move(name)) {}

Statement::~Statement() {
  sqlite3_finalize(m_stmt);
}

Statement::Statement(Statement&& other) noexcept
    : m_db(other.m_db), m_stmt(std::exchange(other.m_stmt, nullptr)), m_name(std::move(other.m_name)) {}

void Statement::fail(int code) const {
  throw_sqlite(m_db, code, m_name);
}

Statement& Statement::bind(const Params& params) {
  const int count = sqlite3_bind_parameter_count(m_stmt);
  for (int i = 1; i <= count; ++i) {
    const char* name = sqlite3_bind_parameter_name(m_stmt, i);
    const Value* value = name != nullptr ? params.find(name + 1) : nullptr;
    if (value == nullptr) {
      throw Error(ErrorKind::internal, "query " + m_name + ": parameter " +
                                           (name != nullptr ? name : std::to_string(i)) + " is not given");
    }
    int code = SQLITE_OK;
    if (const auto* integer = std::get_if<std::int64_t>(value)) {
      code = sqlite3_bind_int64(m_stmt, i, *integer);
    } else if (const auto* real = std::get_if<double>(value)) {
      code = sqlite3_bind_double(m_stmt, i, *real);
    } else if (const auto* text = std::get_if<std::string>(value)) {
      code = sqlite3_bind_text64(m_stmt, i, text->data(), text->size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    } else {
      code = sqlite3_bind_null(m_stmt, i);
    }
    if (code != SQLITE_OK) fail(code);
  }
  return *this;
}

void Statement::bind_text(int position, std::string_view text) {
  static const char empty[] = "";
  const char* data = text.data() != nullptr ? text.data() : empty;
  const int code = sqlite3_bind_text64(m_stmt, position, data, text.size(), SQLITE_STATIC, SQLITE_UTF8);
  if (code != SQLITE_OK) fail(code);
}

void Statement::bind_blob(int position, std::string_view bytes) {
  const int code = sqlite3_bind_blob64(m_stmt, position, bytes.data(), bytes.size(), SQLITE_STATIC);
  if (code != SQLITE_OK) fail(code);
}

void Statement::bind_int(int position, std::int64_t value) {
  const int code = sqlite3_bind_int64(m_stmt, position, value);
  if (code != SQLITE_OK) fail(code);
}

void Statement::bind_null(int position) {
  const int code = sqlite3_bind_null(m_stmt, position);
  if (code != SQLITE_OK) fail(code);
}

bool Statement::step() {
  const int code = sqlite3_step(m_stmt);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) {
    sqlite3_reset(m_stmt);
    fail(code);
  }
  return false;
}

void Statement::execute() {
  while (step()) {
  }
  sqlite3_reset(m_stmt);
}

void Statement::reset() {
  sqlite3_reset(m_stmt);
}

int Statement::columns() const {
  return sqlite3_column_count(m_stmt);
}

std::string Statement::column_name(int column) const {
  return sqlite3_column_name(m_stmt, column);
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(m_stmt, column) == SQLITE_NULL;
}
bool Statement::is_int(int column) const {
  return sqlite3_column_type(m_stmt, column) == SQLITE_INTEGER;
}

std::string_view Statement::text(int column) const {
  const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_stmt, column));
  if (data == nullptr) return {};
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_stmt, column))};
}

std::string_view Statement::blob(int column) const {
  const auto* data = static_cast<const char*>(sqlite3_column_blob(m_stmt, column));
  if (data == nullptr) return {};
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_stmt, column))};
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(m_stmt, column);
}
double Statement::real(int column) const {
  return sqlite3_column_double(m_stmt, column);
}

Value Statement::value(int column) const {
  switch (sqlite3_column_type(m_stmt, column)) {
    case SQLITE_NULL:
      return std::monostate{};
    case SQLITE_INTEGER:
      return integer(column);
    case SQLITE_FLOAT:
      return real(column);
    default:
      return std::string(text(column));
  }
}

Transaction::Transaction(Connection& db) : m_db(db) {
  m_db.execute("BEGIN IMMEDIATE", {}, "begin");
}

Transaction::~Transaction() {
  if (!m_open) return;
  sqlite3_exec(m_db.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
  m_db.detach_images();
}

void Transaction::commit() {
  m_db.execute("COMMIT", {}, "commit");
  m_open = false;
  m_db.detach_images();
}

}  // namespace rollbook::sql
