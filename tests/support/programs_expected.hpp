// What the state should hold of SPRG, straight from the district's truth (contract sprg.md). Shares no code
// with the engine.
#pragma once

#include <set>
#include <string>

#include "support/programs_state.hpp"

namespace support::sprg {

struct Expected {
  Rows rows;
  std::set<std::string> held_back;  // STU.ID of who has at least one row that waits
};

Expected expected(const District& district, const Rows& held, Day today);

// A record that says who the student is, and nothing more.
Record record_of(const District& district, const Student& student);

// L alone, for a first state.
Rows wanted(const District& district, Day today);

}  // namespace support::sprg
