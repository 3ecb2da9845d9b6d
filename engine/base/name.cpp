#include "base/name.hpp"

#include <algorithm>
#include <cstdint>

#include "base/text.hpp"

namespace rollbook {

namespace {

struct Range {
  std::uint32_t first;
  std::uint32_t last;
};

// Unicode's script Latin without ASCII, by block; the signs inside the blocks are left out.
constexpr Range latin_letters[] = {{0x00AA, 0x00AA}, {0x00BA, 0x00BA}, {0x00C0, 0x00D6}, {0x00D8, 0x00F6},
                                   {0x00F8, 0x02AF}, {0x1D00, 0x1D25}, {0x1D6B, 0x1D77}, {0x1D79, 0x1D9A},
                                   {0x1E00, 0x1EFF}, {0x2C60, 0x2C7F}, {0xA722, 0xA787}, {0xA78B, 0xA7CA},
                                   {0xAB30, 0xAB5A}, {0xAB5C, 0xAB64}, {0xFB00, 0xFB06}, {0xFF21, 0xFF3A},
                                   {0xFF41, 0xFF5A}};
constexpr Range combining_marks = {0x0300, 0x036F};

bool within(std::uint32_t point, Range range) {
  return range.first <= point && point <= range.last;
}

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' || c == '.' ||
         c == '-' || c == '\'';
}

// The code point at the start of well-formed UTF-8, taken off the text.
std::uint32_t take_point(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  std::uint32_t point = size == 1 ? lead : lead & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i)
    point = (point << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
  text.remove_prefix(size);
  return point;
}

}  // namespace

NameStanding name_standing(std::string_view name) {
  if (std::all_of(name.begin(), name.end(), is_plain)) return NameStanding::plain;
  if (!is_utf8(name)) return NameStanding::forbidden;
  bool after_letter = false;
  while (!name.empty()) {
    const char first = name[0];
    const std::uint32_t point = take_point(name);
    const bool mark = after_letter && within(point, combining_marks);
    const bool letter = std::any_of(std::begin(latin_letters), std::end(latin_letters),
                                    [&](Range range) { return within(point, range); });
    if (point < 0x80 ? !is_plain(first) : !letter && !mark) return NameStanding::forbidden;
    after_letter = letter || mark || (point < 0x80 && point >= 'A');
  }
  return NameStanding::accented;
}

}  // namespace rollbook
