// Many rows on their way into one table. There are two ways with one result: row by row through INSERT, and,
// for large loads, pages of a database in memory that SQLite then copies into the table by itself.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sql/connection.hpp"

namespace rollbook::sql {

// One value of a row: text, or an integer.
struct SinkValue {
  SinkValue(std::string_view value) : text(value) {}                   // NOLINT(google-explicit-constructor)
  SinkValue(std::int64_t value) : integer(value), is_integer(true) {}  // NOLINT(google-explicit-constructor)
  std::string_view text;
  std::int64_t integer = 0;
  bool is_integer = false;
};

class RowSink {
 public:
  virtual ~RowSink() = default;
  // The values of a row in the order of the sink's columns; text is copied.
  virtual void add(std::span<const SinkValue> row) = 0;
  // No more rows come.
  virtual void close() = 0;
  // Puts what is still held into the table; after close().
  virtual void finish() = 0;
  // Whether add() and close() speak to the database; if not, another thread than the connection's may call
  // them.
  virtual bool adds_to_database() const = 0;
};

// columns: those that rows give, each once; every other one gets its default. bytes: a guess of the size of
// what will come; it decides the way.
std::unique_ptr<RowSink> make_row_sink(Connection& db, const std::string& table,
                                       const std::vector<std::string>& columns, std::uint64_t bytes);

// The two ways by name: tests hold them against each other.
std::unique_ptr<RowSink> make_insert_sink(Connection& db, const std::string& table,
                                          const std::vector<std::string>& columns);
std::unique_ptr<RowSink> make_page_sink(Connection& db, const std::string& table,
                                        const std::vector<std::string>& columns, std::uint64_t bytes);

}  // namespace rollbook::sql
