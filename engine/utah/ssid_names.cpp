#include "utah/ssid_names.hpp"

#include "base/blank.hpp"
#include "base/text.hpp"
#include "base/unicode.hpp"

namespace rollbook::utah {

std::string folded(std::string_view name) {
  return lower(with_plain_blanks(trimmed(name)));
}

std::string folded_number(std::string_view number) {
  const std::string text = folded(number);
  const auto first = text.find_first_not_of('0');
  return first == std::string::npos ? (text.empty() ? "" : "0") : text.substr(first);
}

}  // namespace rollbook::utah
