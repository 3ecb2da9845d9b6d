// The rules that the engine knows, and a run of them over the work tables of one record type.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "check/rule.hpp"
#include "sql/connection.hpp"

namespace rollbook::check {

// Every rule file of the library, by code.
const std::vector<Rule>& rules();
// Every rule of that code, for whatever records; letter case does not matter.
std::vector<const Rule*> find_rules(std::string_view code);

// Runs the rules of that record type ("SENR") and those phases; adds their findings to TEMP rule_finding.
// Severities are those of today (ISO); every other "today" is run_parameter's.
// Wants the TEMP tables of queries/work, filled, and the reference tables ref_field, ref_code and
// ref_code_set. What a rule of phase record finds on a row with action 'remove' is dropped.
void run_rules(sql::Connection& db, const std::string& record, std::initializer_list<Phase> phases,
               const std::string& today);

// The same for rules of the caller's own (a test's, a single one).
void run_rule(sql::Connection& db, const Rule& rule, const std::string& record, const std::string& today);

// Makes the tables that the rules read beside the caller's: work_senr_field, state_school, final_spell (for
// SENR).
void prepare_rules(sql::Connection& db, const std::string& record, std::initializer_list<Phase> phases);

}  // namespace rollbook::check
