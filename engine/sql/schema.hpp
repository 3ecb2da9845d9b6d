// The schema as SQL text: what schema/current.sql holds, and what doctor compares.
#pragma once

#include <map>
#include <string>

#include "sql/connection.hpp"

namespace rollbook::sql {

// "table student" -> its CREATE statement, for every table, index, trigger and view of the database.
std::map<std::string, std::string> schema_objects(Connection& db);

// The schema of a new database made by this program.
std::map<std::string, std::string> expected_schema();

// One file: tables, indexes, triggers, views, each by name.
std::string schema_text(const std::map<std::string, std::string>& objects);

// What differs from the expected schema, one object a line; empty if nothing does.
std::string schema_problems(Connection& db);

}  // namespace rollbook::sql
