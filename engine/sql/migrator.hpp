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

// Runs what is missing and makes the views, as one transaction. A database that holds something is copied
// first, to
// "<path>.before-<version>-<UTC>". Others that want the same wait for it, and find nothing left to do: the
// version is looked at under the write lock.
void migrate(Connection& db);

// Makes the views again if their text changed since the database last saw them.
void refresh_views(Connection& db);
// True if nothing is left to do for migrate() and refresh_views().
bool is_current(Connection& db);
bool views_are_current(Connection& db);

}  // namespace rollbook::sql
