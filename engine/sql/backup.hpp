// An online copy of the database, verified before it gets its name.
#pragma once

#include <string>

#include "sql/connection.hpp"

namespace rollbook::sql {

// Refuses an existing file. The copy is readable by its owner alone, and passes PRAGMA integrity_check.
void backup_to(Connection& db, const std::string& path);

// What PRAGMA integrity_check and foreign_key_check say, one problem a line; empty if all is well.
std::string integrity_problems(Connection& db);

}  // namespace rollbook::sql
