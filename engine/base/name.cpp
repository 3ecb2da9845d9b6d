#include "base/name.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdio>

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

std::string written(std::uint32_t point) {
  char text[16];
  std::snprintf(text, sizeof text, "U+%04X", static_cast<unsigned>(point));
  return text;
}

// What of a character a name may hold: the same walk for what a name is and for what is wrong with it.
class NameWalk {
 public:
  // Whether a name may hold the next character, which it takes off the text.
  bool takes(std::string_view& text) {
    const char first = text[0];
    m_point = take_point(text);
    const bool mark = m_after_letter && within(m_point, combining_marks);
    const bool letter = std::any_of(std::begin(latin_letters), std::end(latin_letters),
                                    [&](Range range) { return within(m_point, range); });
    m_after_letter = letter || mark || (m_point < 0x80 && m_point >= 'A');
    return m_point < 0x80 ? is_plain(first) : letter || mark;
  }
  std::uint32_t point() const { return m_point; }

 private:
  bool m_after_letter = false;
  std::uint32_t m_point = 0;
};

void add_once(std::string& list, std::uint32_t point) {
  const std::string text = written(point);
  if (list.find(text + ",") != std::string::npos || list.ends_with(text)) return;
  list += (list.empty() ? "" : ", ") + text;
}

}  // namespace

NameStanding name_standing(std::string_view name) {
  if (std::all_of(name.begin(), name.end(), is_plain)) return NameStanding::plain;
  if (!is_utf8(name)) return NameStanding::forbidden;
  NameWalk walk;
  while (!name.empty()) {
    if (!walk.takes(name)) return NameStanding::forbidden;
  }
  return NameStanding::accented;
}

std::string forbidden_in_name(std::string_view name) {
  if (!is_utf8(name)) return "bytes that are not UTF-8";
  std::string list;
  for (NameWalk walk; !name.empty();) {
    if (!walk.takes(name)) add_once(list, walk.point());
  }
  return list;
}

std::string forbidden_in_field(std::string_view text) {
  std::string list;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F || c == '^') add_once(list, byte);
  }
  return list;
}

}  // namespace rollbook
