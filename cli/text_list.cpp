#include "text_list.hpp"

#include <algorithm>

namespace rollbook::cli {

std::vector<std::string> split_list(const std::vector<std::string>& values) {
  std::vector<std::string> out;
  for (const auto& value : values) {
    std::size_t from = 0;
    while (from <= value.size()) {
      const auto comma = std::min(value.find(',', from), value.size());
      if (comma > from) out.push_back(value.substr(from, comma - from));
      from = comma + 1;
    }
  }
  return out;
}

std::string counted(std::int64_t n, const std::string& noun) {
  return std::to_string(n) + " " + noun + (n == 1 ? "" : "s");
}

}  // namespace rollbook::cli
