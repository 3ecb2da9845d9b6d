// JSON of ours (layout data): whatever is wrong with it becomes Error(refused) with file, line and place.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace rollbook::layout {

[[noreturn]] void refuse_json(const std::string& file, std::string_view text,
                              const nlohmann::json::exception& error);

// What read makes of the document.
template <class Read>
auto read_json(const std::string& file, std::string_view text, Read read) {
  try {
    return read(nlohmann::json::parse(text));
  } catch (const nlohmann::json::exception& error) {
    refuse_json(file, text, error);
  }
}

// For use inside read_json().
[[noreturn]] void refuse_value(const nlohmann::json& value, const std::string& message);
// The whole number that the value is, within the bounds.
long number_in(const nlohmann::json& value, long least, long most);

}  // namespace rollbook::layout
