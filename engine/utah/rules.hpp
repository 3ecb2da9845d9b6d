// The rules of the data quality check: the built-in ones, and those of a layout folder in their place or
// beside them. A folder's rule is other people's SQL: it is proved to read only, and what is wrong with it is
// refused.
#pragma once

#include <list>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "check/rule.hpp"
#include "rollbook/error.hpp"
#include "sql/connection.hpp"

namespace rollbook::utah {

struct RuleSet {
  std::list<std::string> texts;  // what the folder's rules point into
  std::map<std::string, check::Rule> rules;
  std::map<std::string, std::string> files;  // of the folder's rules, by code
};

// With a folder: FOLDER/YEAR/rules/CODE.sql, else FOLDER/rules/CODE.sql, else the built-in one. Throws
// Error(refused) with every file whose header is not whole.
RuleSet rules_of(const std::string& folder, int year);

// Proves the SQL of the folder's rules against the temporary tables (queries/work/utah and
// check/utah/tables). Throws Error(refused) with every file that does not read, reads in vain or answers with
// other columns.
void prove_rules(sql::Connection& db, const RuleSet& set);

// What layout check wants: the same for a folder, over tables without rows.
std::vector<Problem> rule_faults(const std::string& folder, int year);

// The columns that a rule answers with, in order; severity and place are optional.
std::vector<std::string> rule_columns(const check::Rule& rule);

}  // namespace rollbook::utah
