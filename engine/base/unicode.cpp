#include "base/unicode.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <new>

#include "base/blank.hpp"
#include "base/text.hpp"

namespace rollbook {

namespace {

// Lead bytes from here on begin code points from U+0300 on, the first that a form can change.
constexpr unsigned char first_changing_lead = 0xCC;

std::string mapped(std::string_view text, int options) {
  utf8proc_uint8_t* out = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &out, static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(out, &std::free);
  if (size == UTF8PROC_ERROR_NOMEM) throw std::bad_alloc();
  if (size < 0) return std::string(text);
  return {reinterpret_cast<const char*>(out), static_cast<std::size_t>(size)};
}

bool is_ascii(std::string_view text) {
  unsigned char all = 0;
  for (const char c : text) all = static_cast<unsigned char>(all | static_cast<unsigned char>(c));
  return all < 0x80;
}

template <class Map>
std::string letter_by_letter(std::string_view text, Map map) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto point = static_cast<utf8proc_int32_t>(take_code_point(text));
    append_utf8(out, static_cast<std::uint32_t>(map(point)));
  }
  return out;
}

// Letters of other scripts that are drawn as a Latin one, and the Latin one.
struct Twin {
  std::uint32_t point;
  char latin;
};
constexpr Twin twins[] = {{0x0391, 'A'},  {0x0392, 'B'},  {0x0395, 'E'},  {0x0396, 'Z'}, {0x0397, 'H'},
                          {0x0399, 'I'},  {0x039A, 'K'},  {0x039C, 'M'},  {0x039D, 'N'}, {0x039F, 'O'},
                          {0x03A1, 'P'},  {0x03A4, 'T'},  {0x03A5, 'Y'},  {0x03A7, 'X'}, {0x03BF, 'o'},
                          {0x0405, 'S'},  {0x0406, 'I'},  {0x0408, 'J'},  {0x0410, 'A'}, {0x0412, 'B'},
                          {0x0415, 'E'},  {0x041A, 'K'},  {0x041C, 'M'},  {0x041D, 'H'}, {0x041E, 'O'},
                          {0x0420, 'P'},  {0x0421, 'C'},  {0x0422, 'T'},  {0x0423, 'Y'}, {0x0425, 'X'},
                          {0x0430, 'a'},  {0x0435, 'e'},  {0x043E, 'o'},  {0x0440, 'p'}, {0x0441, 'c'},
                          {0x0443, 'y'},  {0x0445, 'x'},  {0x0455, 's'},  {0x0456, 'i'}, {0x0458, 'j'},
                          {0x2010, '-'},  {0x2011, '-'},  {0x2012, '-'},  {0x2013, '-'}, {0x2212, '-'},
                          {0x2018, '\''}, {0x2019, '\''}, {0x02BC, '\''}, {0x02B9, '\''}};

const Twin* twin_of(std::uint32_t point) {
  const auto* const found =
      std::find_if(std::begin(twins), std::end(twins), [&](const Twin& twin) { return twin.point == point; });
  return found == std::end(twins) ? nullptr : found;
}

// Control and format characters, variation selectors: nothing is drawn.
bool is_unseen(std::uint32_t point) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
  return category == UTF8PROC_CATEGORY_CF || category == UTF8PROC_CATEGORY_CC ||
         (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0x80 && point < 0xA0);
}

// What is left of a text when all that cannot be told apart is made one.
std::string shape(std::string_view text) {
  std::string out;
  for (std::string_view rest = text; !rest.empty();) {
    const bool blank = rest[0] == ' ' || rest[0] == '\t' || odd_blank_at_start(rest) > 0;
    const std::uint32_t point = take_code_point(rest);
    if (blank || is_unseen(point)) continue;
    const Twin* const twin = twin_of(point);
    append_utf8(out, twin == nullptr ? point : static_cast<std::uint32_t>(twin->latin));
  }
  return mapped(out, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
}

std::string by_number(std::uint32_t point) {
  char text[16];
  std::snprintf(text, sizeof text, "U+%04X", static_cast<unsigned>(point));
  return text;
}

}  // namespace

bool is_surely_composed(std::string_view text) {
  bool found = false;
  for (const char c : text) found |= static_cast<unsigned char>(c) >= first_changing_lead;
  return !found;
}

std::string composed(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto end = text.find('\n');
    const auto line = text.substr(0, end == std::string_view::npos ? end : end + 1);
    out += is_surely_composed(line) ? std::string(line) : mapped(line, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    text.remove_prefix(line.size());
  }
  return out;
}

std::string upper(std::string_view text) {
  return is_ascii(text) ? upper_ascii(text) : letter_by_letter(text, utf8proc_toupper);
}

std::string lower(std::string_view text) {
  return is_ascii(text) ? lower_ascii(text) : letter_by_letter(text, utf8proc_tolower);
}

int columns_of(std::uint32_t point) {
  if (point >= 0x20 && point < 0x300) return 1;
  return utf8proc_charwidth(static_cast<utf8proc_int32_t>(point));
}

bool look_alike(std::string_view a, std::string_view b) {
  return a != b && !a.empty() && !b.empty() && shape(a) == shape(b);
}

std::string name_of_first(std::string_view text) {
  return by_number(take_code_point(text));
}

std::string written_out(std::string_view text) {
  std::string out;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t odd = odd_blank_at_start(rest);
    const bool plain = rest[0] == ' ';
    const bool hidden = plain && (out.empty() || out.back() == ' ' || trimmed(rest).empty());
    const std::uint32_t point = take_code_point(rest);
    const bool ligature = point >= 0x80 && !is_surely_composed(text) &&
                          utf8proc_category(static_cast<utf8proc_int32_t>(point)) == UTF8PROC_CATEGORY_MN;
    if (odd > 0 || hidden || is_unseen(point) || twin_of(point) != nullptr || ligature) {
      out.append("<").append(by_number(point)).append(">");
    } else {
      append_utf8(out, point);
    }
  }
  return out;
}

std::pair<std::string, std::string> told_apart(std::string_view a, std::string_view b) {
  if (is_ascii(a) && is_ascii(b) && trimmed(a) == a && trimmed(b) == b)
    return {std::string(a), std::string(b)};
  if (!look_alike(a, b)) return {std::string(a), std::string(b)};
  return {written_out(a), written_out(b)};
}

}  // namespace rollbook
