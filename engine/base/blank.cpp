#include "base/blank.hpp"

#include <cstdint>

#include "base/text.hpp"

namespace rollbook {

namespace {

constexpr std::size_t longest = 3;  // bytes of an odd blank

bool is_odd_blank(std::uint32_t point) {
  return point == 0xA0 || (point >= 0x2000 && point <= 0x200B) || point == 0x202F || point == 0x2060 ||
         point == 0x3000 || point == 0xFEFF;
}

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

// Of the blank that begins here, plain or odd; 0 if none does.
std::size_t blank_at_start(std::string_view text) {
  return !text.empty() && is_blank(text[0]) ? 1 : odd_blank_at_start(text);
}

}  // namespace

std::size_t odd_blank_at_start(std::string_view text) {
  if (text.empty() || is_ascii(text[0])) return 0;
  std::string_view rest = text;
  return is_odd_blank(take_code_point(rest)) ? text.size() - rest.size() : 0;
}

std::size_t odd_blank_at_end(std::string_view text) {
  for (std::size_t n = 2; n <= longest && n <= text.size() && !is_ascii(text.back()); ++n) {
    if (odd_blank_at_start(text.substr(text.size() - n)) == n) return n;
  }
  return 0;
}

std::size_t find_odd_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (odd_blank_at_start(text.substr(at)) > 0) return at;
  }
  return std::string_view::npos;
}

std::string with_plain_blanks(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    std::size_t run = 0;
    bool odd = false;
    for (std::size_t n = 0; (n = blank_at_start(text.substr(run))) > 0; run += n) {
      odd = odd || !is_ascii(text[run]);
    }
    out.append(odd ? std::string_view(" ") : text.substr(0, run));
    text.remove_prefix(run);
    if (text.empty()) break;
    out += text.front();
    text.remove_prefix(1);
  }
  return out;
}

}  // namespace rollbook
