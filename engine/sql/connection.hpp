// The one room that speaks to SQLite. Errors carry the query's name and SQLite's code, never a value.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace rollbook::sql {

using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

// Named parameters (":today" is {"today", ...}). A statement may name fewer than are given, never others.
class Params {
 public:
  Params() = default;
  Params(std::initializer_list<std::pair<std::string, Value>> values) : m_values(values) {}
  Params& set(std::string name, Value value);
  const Value* find(std::string_view name) const;

 private:
  std::vector<std::pair<std::string, Value>> m_values;
};

class Connection;

// A prepared statement. Text columns stay valid until the next step.
class Statement {
 public:
  Statement(Connection& db, std::string_view text, std::string name);
  ~Statement();
  Statement(Statement&& other) noexcept;
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  Statement& operator=(Statement&&) = delete;

  Statement& bind(const Params& params);
  // By 1-based position. text: the bytes are not copied and must live until the next bind or reset.
  void bind_text(int position, std::string_view text);
  void bind_blob(int position, std::string_view bytes);  // as bind_text
  void bind_int(int position, std::int64_t value);
  void bind_null(int position);

  bool step();     // true: a row
  void execute();  // to the end, rows ignored
  void reset();

  int columns() const;
  std::string column_name(int column) const;
  bool is_null(int column) const;
  bool is_int(int column) const;
  std::string_view text(int column) const;  // "" for NULL
  std::string_view blob(int column) const;  // empty for NULL
  std::int64_t integer(int column) const;
  double real(int column) const;
  Value value(int column) const;

 private:
  friend class Connection;
  Statement(sqlite3* db, sqlite3_stmt* stmt, std::string name);  // owns stmt
  [[noreturn]] void fail(int code) const;

  sqlite3* m_db = nullptr;
  sqlite3_stmt* m_stmt = nullptr;
  std::string m_name;
};

enum class Open { read_only, read_write, create };

// The path names a file, whatever it looks like ("file:a", "a?mode=ro"); only create takes ":memory:" for a
// database in memory, and nothing else does.

class Connection {
 public:
  Connection(const std::string& path, Open mode);
  ~Connection();
  Connection(Connection&&) noexcept;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  Statement prepare(std::string_view text, std::string name = "statement");
  // The embedded query "queries/<name>.sql".
  Statement query(std::string_view name);
  // Runs an embedded query to its end; returns the number of rows it changed.
  std::int64_t run(std::string_view name, const Params& params = {});
  // Runs every statement of an embedded file that has several.
  void run_script(std::string_view name, const Params& params = {});
  // Runs every statement of the text.
  void execute(std::string_view text, const Params& params = {}, const std::string& name = "statement");
  // The first column of the first row, if there is a row.
  std::optional<std::string> text_of(std::string_view name, const Params& params = {});
  std::int64_t int_of(std::string_view name, const Params& params = {});  // 0 without a row or for NULL

  // Copies the rows of a table out of a database image in memory that has the very same table; takes the
  // image over (sqlite3_free). The image stays attached until the transaction ends.
  void load_image(unsigned char* image, std::size_t size, const std::string& table);
  void detach_images();
  // False if this transaction has as many images as SQLite attaches at a time.
  bool reserve_image();

  std::int64_t changes() const;
  std::int64_t last_insert_id() const;
  sqlite3* handle() const;
  const std::string& path() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

// BEGIN IMMEDIATE ... COMMIT; rolls back when it is left without commit().
class Transaction {
 public:
  explicit Transaction(Connection& db);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Connection& m_db;
  bool m_open = true;
};

// Turns an SQLite result code into our error: busy, corrupt, full, read-only, interrupted and so on.
[[noreturn]] void throw_sqlite(sqlite3* db, int code, const std::string& name);

}  // namespace rollbook::sql
