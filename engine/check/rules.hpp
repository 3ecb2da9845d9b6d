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
// nullptr if there is none; letter case does not matter. SPRG0001 is SENR0001, which SPRG shares.
const Rule* find_rule(std::string_view code);
// The rule that a finding about a record of that type names: GERR0005 is GERR0005-SELA for a SELA record.
const Rule* find_rule(const std::string& finding_code, const std::string& record);

// Runs the rules of that record type ("SENR") and those phases; adds their findings to TEMP rule_finding.
// Severities are those of today (ISO); every other "today" is run_parameter's.
// Wants the TEMP tables of queries/work/senr_tables.sql (and work_sela, held_sela and the like of the
// record's own), filled, and the reference tables ref_field, ref_code and ref_code_set. What a rule of phase
// record finds on a row with action 'remove' is dropped.
void run_rules(sql::Connection& db, const std::string& record, std::initializer_list<Phase> phases,
               const std::string& today);

// The same for rules of the caller's own (a test's, a single one).
void run_rule(sql::Connection& db, const Rule& rule, const std::string& record, const std::string& today);

// What certification of a collection ("fall1", "eoy1") looks at. Wants the tables of SENR and TEMP
// certification.
void run_collection(sql::Connection& db, const std::string& collection, const std::string& today);

// Makes the tables that the rules read beside the caller's: work_senr_field, state_school, final_spell and
// the like (queries/check/<record>_record.sql, <record>_set.sql).
void prepare_rules(sql::Connection& db, const std::string& record, std::initializer_list<Phase> phases);

}  // namespace rollbook::check
