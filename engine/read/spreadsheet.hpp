// What a spreadsheet does to a state's file that was opened and saved in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/layout.hpp"

namespace rollbook::read {

// Whether a line has no delimiter but commas or tabs, or a quote in front; empty: neither.
std::string spreadsheet_line(std::string_view line, char delimiter);

struct SpreadsheetTouch {
  std::string column;
  std::string message;  // empty: none
};

// The first field of a row that a spreadsheet has written anew: a number as 1.23E+09, a code without the
// zeros in front, a date as a day count or with slashes. What is odd in another way is no touch.
SpreadsheetTouch spreadsheet_touch(const layout::Layout& layout, const std::vector<std::string_view>& fields);

}  // namespace rollbook::read
