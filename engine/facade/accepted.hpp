// Experience with the state: fatal rules of ours that it does not seem to have.
#pragma once

#include <string>

#include "sql/connection.hpp"

namespace rollbook {

// After run_rules of a check, inside its transaction: remembers each record that a rule of phase record calls
// fatal and that the belief has all the same. Rules that look at other records too depend on the order of
// files, and prove nothing.
void remember_accepted(sql::Connection& db, const std::string& process);

// What a code of the state means: from what it publishes, else from our own rule, else in the words of its
// answer.
std::string meaning_of(const std::string& code, const std::string& process, const std::string& description);

}  // namespace rollbook
