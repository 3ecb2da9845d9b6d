// What a SENR run can say about years that are over: why a student waits, and what the files take away there.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "facade/placing.hpp"
#include "plan/student_plan.hpp"

namespace rollbook {

// What to do about a record that overlaps (SENR0178, SENR0027) a row which the state holds open from a year
// that is over; empty if that is not the cause.
std::string open_year_advice(const std::vector<plan::Row>& held, const std::vector<plan::Record>& records,
                             const plan::StudentPlan& placed, Day today);

// The SSIDs of the process's files that are not posted.
std::set<std::string> unposted_ssids(sql::Connection& db, const std::string& process);

// What to do about a record whose gender or birth year the state has otherwise (SENR0035): only SINF changes
// them.
std::string identity_advice(const plan::StudentPlan& placed, bool in_sinf_file);

// One notice a year that is over: how many of its rows the files take away (removals and no shows).
std::vector<Notice> ended_year_notices(const Plan& plan, Day today);

// Whether --year (empty: not given) names an academic year before today's, and the notice where that does
// nothing.
bool is_over(const std::string& year, const std::string& today);
Notice over_notice(const std::string& year);

}  // namespace rollbook
