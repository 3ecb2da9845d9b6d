#include "report/terminal.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"
#include "rollbook/report.hpp"

namespace rollbook::report {

namespace {

struct Range {
  std::uint32_t first;
  std::uint32_t last;
};

// Unicode 15: general categories Cc and Cf as far as they steer a terminal, line and paragraph separators.
constexpr std::array<Range, 7> steering = {{{0x00, 0x1F},
                                            {0x7F, 0x9F},
                                            {0x61C, 0x61C},
                                            {0x200E, 0x200F},
                                            {0x2028, 0x202E},
                                            {0x2066, 0x2069},
                                            {0xFFF9, 0xFFFB}}};
constexpr std::array<Range, 8> zero_width = {{{0x300, 0x36F},
                                              {0x483, 0x489},
                                              {0x591, 0x5BD},
                                              {0x1AB0, 0x1AFF},
                                              {0x1DC0, 0x1DFF},
                                              {0x200B, 0x200D},
                                              {0x20D0, 0x20FF},
                                              {0xFE00, 0xFE0F}}};
constexpr std::array<Range, 11> wide = {{{0x1100, 0x115F},
                                         {0x2E80, 0x303E},
                                         {0x3041, 0x33FF},
                                         {0x3400, 0x4DBF},
                                         {0x4E00, 0x9FFF},
                                         {0xA000, 0xA4CF},
                                         {0xAC00, 0xD7A3},
                                         {0xF900, 0xFAFF},
                                         {0xFF00, 0xFF60},
                                         {0x1F300, 0x1FAFF},
                                         {0x20000, 0x3FFFD}}};

template <std::size_t N>
bool in(const std::array<Range, N>& ranges, std::uint32_t point) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](Range r) { return point >= r.first && point <= r.last; });
}

}  // namespace

bool is_unprintable(std::uint32_t point) {
  return in(steering, point);
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const auto point = take_code_point(text);
    if (point >= 0x300 && in(zero_width, point)) continue;
    width += point >= 0x1100 && in(wide, point) ? 2 : 1;
  }
  return width;
}

}  // namespace rollbook::report

namespace rollbook {

std::string printable(std::string_view text, bool keep_lines) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto point = take_code_point(text);
    if (keep_lines && point == '\r' && text.starts_with('\n')) continue;
    const bool kept = keep_lines && (point == '\n' || point == '\t');
    append_utf8(out, report::is_unprintable(point) && !kept ? 0xFFFD : point);
  }
  return out;
}

}  // namespace rollbook
