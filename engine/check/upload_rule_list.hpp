// Montana's codes as "rules list" and "rules show" have them: the rules of the upload, and what its reader
// itself tells (schema/layouts/montana/reasons.csv).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rollbook/table.hpp"

namespace rollbook::check {

// rule, records, severity, standing, phase, message, source.
std::vector<std::vector<Cell>> upload_rule_rows();
std::optional<std::string> upload_rule_text(const std::string& code);

}  // namespace rollbook::check
