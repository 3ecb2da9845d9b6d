// Names and student numbers as a reply is matched by them.
#pragma once

#include <string>
#include <string_view>

namespace rollbook::utah {

// In small letters, those of Latin script with marks too; without blanks around.
std::string folded(std::string_view name);
// As folded(), without zeros in front, which spreadsheets drop.
std::string folded_number(std::string_view number);

}  // namespace rollbook::utah
