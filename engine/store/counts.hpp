// Counts as the event log keeps them: a flat JSON object of numbers.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace rollbook::store {

using Counts = std::vector<std::pair<std::string, std::int64_t>>;

std::string counts_json(const Counts& counts);

}  // namespace rollbook::store
