// JSON of ours (layout data): whatever is wrong with it becomes Error(refused) with the file and, where it is
// known, the line or the place in the document.
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

// A whole number of the object within the bounds, or Error(refused).
long json_number(const std::string& file, const nlohmann::json& object, const std::string& key, long least,
                 long most);

}  // namespace rollbook::layout
