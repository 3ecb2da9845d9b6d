// Other people's SQL, held to reading. SQLite itself is asked about everything a statement would do, when it
// is prepared and again while it runs; the text is never judged.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "rollbook/table.hpp"
#include "sql/connection.hpp"

namespace rollbook::sql {

// Called with the names (lower case) of the tables and views that the statement reads, before it runs and
// with the guard off: the place to fill temporary tables that are only worth filling when asked for.
using BeforeReading = std::function<void(const std::set<std::string>& tables)>;

// Where the rows of an answer go, one after the other.
struct Rows {
  std::function<void(const std::vector<std::string>& names)> columns;  // once, before the first row
  std::function<bool(std::vector<Cell>& row)> row;                     // false: enough
  std::function<bool()> stop;  // asked now and then, also between rows; may be empty. True: Error(refused)
};

// As the other, without keeping the rows. False if row() said enough.
bool read_guarded(Connection& db, const std::string& text, const BeforeReading& before, const Rows& rows);

// Whether a statement that is being read keeps others from writing to the file.
bool holds_the_file(const Connection& db);

// One statement. refused: it would write, or there is a second one. usage: SQLite does not understand it.
Table read_guarded(Connection& db, const std::string& text, const BeforeReading& before = {});

// The columns that the statement answers with; it is not run. Throws as read_guarded does.
std::vector<std::string> guarded_columns(Connection& db, const std::string& text);

}  // namespace rollbook::sql
