// Which characters a name may hold in a state's record.
#pragma once

#include <string_view>

namespace rollbook {

enum class NameStanding {
  plain = 0,      // ASCII letters, digits, space, period, hyphen, apostrophe
  accented = 1,   // and letters of the Latin script outside ASCII (with combining marks)
  forbidden = 2,  // anything else, and bytes that are not UTF-8
};

NameStanding name_standing(std::string_view name);

}  // namespace rollbook
