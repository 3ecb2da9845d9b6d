// Which keys a file has shown, and in which line first.
#pragma once

#include <algorithm>
#include <memory_resource>
#include <string_view>
#include <unordered_map>

namespace rollbook::stage {

class KeySet {
 public:
  // 0 for a new key, else the line that had it first.
  long line_of_first(std::string_view key, long line) {
    const auto found = m_lines.find(key);
    if (found != m_lines.end()) return found->second;
    auto* copy = static_cast<char*>(m_pool.allocate(key.size() + 1, 1));
    std::copy(key.begin(), key.end(), copy);
    m_lines.emplace(std::string_view(copy, key.size()), line);
    return 0;
  }

 private:
  std::pmr::monotonic_buffer_resource m_pool{1U << 16U};
  std::pmr::unordered_map<std::string_view, long> m_lines{&m_pool};
};

}  // namespace rollbook::stage
