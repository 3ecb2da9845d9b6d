// What a SINF file would change, told before it is written, and the guard against a file that blanks too much
// (contract safety.md 2).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "facade/sinf_run.hpp"

namespace rollbook {

// Something if guardians, address, race or ethnicity of more than three and more than 5 % of the students of
// the academic year would go blank; allowed (if not negative) replaces the limits. Call after derive_sinf.
std::optional<RemovalGuard> blanks_guard(sql::Connection& db, const SinfPlan& plan, std::int64_t allowed);

// Changes by field, fields that go blank, contacts without a guardian, students never sent.
std::vector<Notice> sinf_summary(sql::Connection& db, const SinfPlan& plan, SinfWho who);

}  // namespace rollbook
