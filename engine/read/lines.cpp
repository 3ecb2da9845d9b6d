#include "read/lines.hpp"

#include <cstring>

namespace rollbook::read {

bool LineReader::next() {
  if (m_rest.empty()) return false;
  ++m_number;
  const auto end = m_rest.find('\n');
  m_line = m_rest.substr(0, end);
  m_rest = end == std::string_view::npos ? std::string_view{} : m_rest.substr(end + 1);
  if (m_line.ends_with('\r')) m_line.remove_suffix(1);
  return true;
}

void split(std::string_view line, char delimiter, std::vector<std::string_view>& fields) {
  fields.clear();
  const char* at = line.data();
  const char* const end = at + line.size();
  for (;;) {
    const auto left = static_cast<std::size_t>(end - at);
    const auto* found = left == 0 ? nullptr : static_cast<const char*>(std::memchr(at, delimiter, left));
    if (found == nullptr) {
      fields.emplace_back(at, left);
      return;
    }
    fields.emplace_back(at, static_cast<std::size_t>(found - at));
    at = found + 1;
  }
}

bool has_control_character(std::string_view text) {
  bool found = false;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    found |= byte < 0x20 || byte == 0x7F;
  }
  return found;
}

Looks looks_of(std::string_view text) {
  bool control = false;
  unsigned char all = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    control |= byte < 0x20 || byte == 0x7F;
    all = static_cast<unsigned char>(all | byte);
  }
  return {control, all >= 0x80};
}

}  // namespace rollbook::read
