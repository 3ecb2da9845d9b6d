// What a terminal makes of text.
#pragma once

#include <cstdint>
#include <string_view>

namespace rollbook::report {

// A control character, or a mark that changes how the text around it is shown.
bool is_unprintable(std::uint32_t point);
// Columns that the text takes on a terminal: 0 for combining marks, 2 for wide East Asian characters.
std::size_t display_width(std::string_view text);

}  // namespace rollbook::report
