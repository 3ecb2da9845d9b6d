// An online copy of the database, verified before it gets its name.
#pragma once

#include <functional>
#include <string>

#include "rollbook/error.hpp"
#include "sql/connection.hpp"

namespace rollbook::sql {

// Refuses an existing file. The copy is readable by its owner alone, and passes PRAGMA integrity_check. kind:
// of the errors that speak of the copy's file.
void backup_to(Connection& db, const std::string& path, ErrorKind kind = ErrorKind::refused);

// Copies every page; others may write meanwhile, which begins it anew. stop: asked between two parts, may be
// empty; false if it said so.
bool copy_pages(Connection& from, Connection& to, const std::function<bool()>& stop = {});

// What PRAGMA integrity_check and foreign_key_check say, one problem a line; empty if all is well.
std::string integrity_problems(Connection& db);

}  // namespace rollbook::sql
