// The guard against a wrong file (contract senr.md 3.5, safety.md 4).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "facade/placing.hpp"

namespace rollbook {

// Something for over 25 removals (and no shows), for over 5 and over 10 % of C's rows in scope, and, at any
// size, for every row of a school that has more than one, or of the LEA (rows whose start date changes are
// none of these); allowed (if not negative) replaces all limits.
std::optional<RemovalGuard> removal_guard(const Plan& plan, std::int64_t allowed);

// One notice a field that changes in more than 20 % of the rows; two values unless the field is a person's
// own.
std::vector<Notice> field_warnings(const std::string& process, const Plan& plan);

}  // namespace rollbook
