#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "rollbook/report.hpp"
#include "write/folder_tree.hpp"

namespace rollbook::write {

namespace {

constexpr std::size_t longest = 120;
constexpr std::size_t longest_extension = 16;
constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

bool is_special(char c) {
  return std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
}

bool is_device(const std::string& name) {
  static constexpr std::array<std::string_view, 4> whole{"CON", "PRN", "AUX", "NUL"};
  const std::string stem = upper_ascii(name.substr(0, name.find('.')));
  const bool numbered = stem.size() == 4 && (stem.starts_with("COM") || stem.starts_with("LPT")) &&
                        stem[3] >= '0' && stem[3] <= '9';
  return numbered || std::find(whole.begin(), whole.end(), stem) != whole.end();
}

std::string cut(const std::string& text, std::size_t size) {
  if (text.size() <= size) return text;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
  return text.substr(0, size);
}

std::string shortened(const std::string& name) {
  if (name.size() <= longest) return name;
  const auto dot = name.rfind('.');
  if (dot == std::string::npos || name.size() - dot > longest_extension) return cut(name, longest);
  return cut(name.substr(0, dot), longest - (name.size() - dot)) + name.substr(dot);
}

}  // namespace

std::string safe_name(std::string_view text) {
  std::string name = printable(text);
  for (auto at = name.find(replacement_character); at != std::string::npos;
       at = name.find(replacement_character, at))
    name.replace(at, replacement_character.size(), "_");
  std::replace_if(name.begin(), name.end(), is_special, '_');
  name = shortened(std::string(trimmed(name)));
  while (name.ends_with('.') || name.ends_with(' ')) name.pop_back();
  if (name.starts_with('.')) name[0] = '_';
  if (name.empty()) return "_";
  return is_device(name) ? "_" + name : name;
}

}  // namespace rollbook::write
