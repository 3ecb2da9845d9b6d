// What the state's order-dependent checks look at in a SENR row (contract senr.md section 4).
#pragma once

#include <optional>
#include <string>

#include "base/date.hpp"

namespace rollbook::plan {

struct Row {
  std::string school;
  Day start{};
  std::optional<Day> exit;
  std::string exit_reason;
  std::string status;
  std::string completion;
  std::string gender;
  std::string birth_year;

  bool same_key(const Row& other) const { return school == other.school && start == other.start; }
  bool ends_as(const Row& other) const { return exit == other.exit; }
};

// How the checks are to be run.
struct Terms {
  Day today{};
  bool same_day_transfer = false;
};

// Status 10, or 30 once it has lasted more than 30 days; a no show that left on or before its start does not
// count.
bool is_primary(const Row& row, const Terms& terms);
bool overlap(const Row& a, const Row& b, const Terms& terms);

// The rule that the record breaks beside another row of the same SSID: SENR0027, SENR0178, SENR0586,
// SENR0587.
std::optional<std::string> conflict(const Row& record, const Row& other, const Terms& terms);

}  // namespace rollbook::plan
