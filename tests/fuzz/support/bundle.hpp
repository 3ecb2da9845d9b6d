// Several files as one input: each begins with a line "--- NAME".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fuzz {

struct Part {
  std::string name;
  std::string bytes;
};

// Names are there once; text before the first name is dropped.
inline std::vector<Part> parts_of(std::string_view text) {
  constexpr std::string_view mark = "--- ";
  std::vector<Part> parts;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const auto line = text.substr(0, end == std::string_view::npos ? end : end + 1);
    text.remove_prefix(line.size());
    if (line.starts_with(mark)) {
      const std::string name(line.substr(mark.size(), line.find_last_not_of("\r\n") + 1 - mark.size()));
      for (auto part = parts.begin(); part != parts.end();)
        part = part->name == name ? parts.erase(part) : part + 1;
      parts.push_back({name, {}});
    } else if (!parts.empty()) {
      parts.back().bytes += line;
    }
  }
  return parts;
}

}  // namespace fuzz
