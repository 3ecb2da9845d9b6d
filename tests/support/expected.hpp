// What the state should hold after a round, derived straight from the district's truth (contract/senr.md).
#pragma once

#include <map>
#include <set>
#include <string>

#include "support/district.hpp"

namespace support {

struct Expected {
  SenrRows rows;
  // Fields for which other values are as good: what was never supplied for a new row, and rows that stay as
  // they are.
  std::map<SenrKey, std::map<int, std::set<std::string>>> also;
  std::set<std::string> held_back;  // STU.ID
  bool fits(const SenrKey& key, int field, const std::string& value) const;
};

bool supplied(const Supply& supply, int field);
// earlier: rows that the state's extracts had before, of which an addition may know what was never supplied.
Expected expected(const District& district, const SenrRows& held, Day today, const SenrRows& earlier = {});

// Differences between rows and what is expected, as text; empty if there is none. Fields 4 to 35.
std::string difference(const Expected& expected, const SenrRows& rows);

// The keys in which the rows differ from what is expected.
std::set<SenrKey> differing_keys(const Expected& expected, const SenrRows& rows);

// A patient clerk: sends one record a file until the state holds what is expected of this SSID. Says whether
// it can be.
bool reachable(State state, const Expected& expected, const std::string& ssid, const State::OdsForm& visible);
bool send_one_by_one(State& state, const Expected& expected, const std::string& ssid,
                     const State::OdsForm& visible);

}  // namespace support
