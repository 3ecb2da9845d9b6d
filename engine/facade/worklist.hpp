// What registrars have to mend before the state can take it: by school, without names (contract safety.md
// section 5).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "rollbook/store.hpp"
#include "sql/connection.hpp"

namespace rollbook {

// A usage error for an ending other than .html and .csv; refuses a file that is there.
void require_worklist_path(const std::string& path);

// The state code of the school that each student's STU row is of, by local id.
std::map<std::string, std::string> school_of_students(sql::Connection& db);

// One row for each record that is held back, or left out for a reason that mend.csv names; by school.
Table worklist_of(sql::Connection& db, const std::string& process, const std::vector<NotSent>& not_sent);

// The file's bytes, by the ending of the path.
std::string worklist_bytes(sql::Connection& db, const std::string& path, const std::string& process,
                           const std::string& today, const Table& rows);

}  // namespace rollbook
