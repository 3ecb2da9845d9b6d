// Brings a database to the program's schema version, or says why not.
#pragma once

#include <string>

#include "sql/connection.hpp"

namespace rollbook::sql {

inline constexpr int application_id = 0x524F4C4C;  // "ROLL"

// The newest schema version that this program knows.
int newest_version();
int version_of(Connection& db);

// Throws Error(database): not ours, newer than the program (both numbers), a migration that was edited.
void check_is_ours(Connection& db);

// Runs what is missing. A database that holds something is copied to "<path>.before-<version>" first.
void migrate(Connection& db);

// Makes the views again if their text changed since the database last saw them.
void refresh_views(Connection& db);
bool views_are_current(Connection& db);

}  // namespace rollbook::sql
