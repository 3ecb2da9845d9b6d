// Counts as the event log keeps them: a flat JSON object of numbers.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <utility>

namespace rollbook::store {

std::string counts_json(std::initializer_list<std::pair<const char*, std::int64_t>> counts);

}  // namespace rollbook::store
