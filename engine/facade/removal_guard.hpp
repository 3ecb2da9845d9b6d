// The guard against a wrong file (contract senr.md 3.5).
#pragma once

#include <vector>

#include "facade/placing.hpp"

namespace rollbook {

// Throws Error(refused) for over 25 removals (and no shows), or over 5 and over 10 % of C's rows in scope;
// allowed (if not negative) replaces both limits.
void refuse_too_many_removals(const Plan& plan, std::int64_t allowed);

// One notice a field that changes in more than 20 % of the rows; two values unless the field is a person's
// own.
std::vector<Notice> field_warnings(const std::string& process, const Plan& plan);

}  // namespace rollbook
