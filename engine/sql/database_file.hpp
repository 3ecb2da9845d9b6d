// The database as a file that is there: opened, recovered, brought up to date.
#pragma once

#include <string>

#include "sql/connection.hpp"

namespace rollbook::sql {

// A connection that has read once. What a program that was killed while it wrote left half-done (a hot
// journal) is rolled back by whoever comes first, also where only reading is asked for. Throws
// Error(database): no such file, a folder, no ordinary file, not readable, or an unfinished change in a
// folder that may not be written.
Connection open_file(const std::string& path, Open mode);

// migrate() and refresh_views() for a database that was opened for reading, perhaps. Throws Error(database)
// with the reason where that is all that is allowed.
void bring_up_to_date(Connection& db);

}  // namespace rollbook::sql
