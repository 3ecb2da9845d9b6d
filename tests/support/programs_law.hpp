// The law of eligibilities: on every day of the year, who is eligible in the SIS is eligible at the state, at
// the school of that day. Straight from the district's rows and the state's, without what the state should
// hold.
#pragma once

#include <set>
#include <string>

#include "support/programs_state.hpp"

namespace support::sprg {

// The first student, program and day of which it is not so; empty: of none. held_back: STU.ID of those whose
// rows wait.
std::string not_eligible_at_the_state(const District& district, const Rows& held,
                                      const std::set<std::string>& held_back);

}  // namespace support::sprg
