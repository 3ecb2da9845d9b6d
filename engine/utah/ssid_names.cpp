#include "utah/ssid_names.hpp"

#include <cstdint>

#include "base/text.hpp"

namespace rollbook::utah {

namespace {

bool between(std::uint32_t c, std::uint32_t first, std::uint32_t last) {
  return c >= first && c <= last;
}

// ASCII, Latin-1 and Latin Extended-A, where capitals have even numbers in some rows and odd ones in others.
std::uint32_t small(std::uint32_t c) {
  if (between(c, 'A', 'Z') || (between(c, 0xC0, 0xDE) && c != 0xD7)) return c + 32;
  if (c == 0x178) return 0xFF;
  if (between(c, 0x100, 0x12F) || between(c, 0x132, 0x137) || between(c, 0x14A, 0x177)) return c | 1U;
  if (between(c, 0x139, 0x148) || between(c, 0x179, 0x17E)) return c + (c & 1U);
  return c;
}

}  // namespace

std::string folded(std::string_view name) {
  std::string out;
  for (std::string_view rest = trimmed(name); !rest.empty();) append_utf8(out, small(take_code_point(rest)));
  return out;
}

std::string folded_number(std::string_view number) {
  const std::string text = folded(number);
  const auto first = text.find_first_not_of('0');
  return first == std::string::npos ? (text.empty() ? "" : "0") : text.substr(first);
}

}  // namespace rollbook::utah
