#include "base/encodable.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdio>

#include "base/text.hpp"

namespace rollbook {

namespace {

std::string named(std::string_view character) {
  const auto lead = static_cast<unsigned char>(character.front());
  std::uint32_t point = lead;
  if (character.size() == 2) point = lead & 0x1FU;
  if (character.size() == 3) point = lead & 0x0FU;
  if (character.size() == 4) point = lead & 0x07U;
  for (std::size_t i = 1; i < character.size(); ++i)
    point = (point << 6U) | (static_cast<unsigned char>(character[i]) & 0x3FU);
  char text[12];
  std::snprintf(text, sizeof text, "U+%04X", static_cast<unsigned>(point));
  return text;
}

bool is_control(std::string_view character) {
  const auto first = static_cast<unsigned char>(character.front());
  if (character.size() == 1) return first < 0x20 || first == 0x7F;
  return character.size() == 2 && first == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0;
}

bool lacks(std::string_view encoding, std::string_view character) {
  if (encoding == "ascii") return character.size() > 1;
  return encoding == "windows-1252" && !to_windows_1252(character);
}

}  // namespace

std::string unwritable(std::string_view value, std::string_view encoding) {
  while (!value.empty()) {
    const std::size_t size = std::max<std::size_t>(utf8_sequence(value), 1);
    const auto character = value.substr(0, size);
    if (is_control(character)) return "holds the control character " + named(character);
    if (lacks(encoding, character))
      return "holds " + named(character) + ", which " + std::string(encoding) + " lacks";
    value.remove_prefix(size);
  }
  return {};
}

}  // namespace rollbook
