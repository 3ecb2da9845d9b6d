// The counts of an event: a JSON object of whole numbers, names as they are given.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rollbook::history {

inline std::string counts_json(const std::vector<std::pair<std::string_view, std::int64_t>>& counts) {
  std::string json = "{";
  for (const auto& [name, count] : counts) {
    if (json.size() > 1) json += ',';
    json.append("\"").append(name).append("\":").append(std::to_string(count));
  }
  return json + "}";
}

}  // namespace rollbook::history
