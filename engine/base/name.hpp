// Which characters a name may hold in a state's record.
#pragma once

#include <string>
#include <string_view>

namespace rollbook {

enum class NameStanding {
  plain = 0,      // ASCII letters, digits, space, period, hyphen, apostrophe
  accented = 1,   // and letters of the Latin script outside ASCII (with combining marks)
  forbidden = 2,  // anything else, and bytes that are not UTF-8
};

NameStanding name_standing(std::string_view name);

// The characters that make a name forbidden, each once: "U+2019, U+00A0"; of what is not UTF-8 "bytes that
// are not UTF-8".
std::string forbidden_in_name(std::string_view name);
// Control characters and the caret, in the same way.
std::string forbidden_in_field(std::string_view text);

}  // namespace rollbook
