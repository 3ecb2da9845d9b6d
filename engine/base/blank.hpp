// Blanks that are no ASCII: U+00A0, U+2000 to U+200B, U+202F, U+2060, U+3000, U+FEFF. People do not see them,
// programs do.
#pragma once

#include <string>
#include <string_view>

namespace rollbook {

// Bytes of the odd blank that the text begins, or ends, with; 0 if there is none.
std::size_t odd_blank_at_start(std::string_view text);
std::size_t odd_blank_at_end(std::string_view text);
// The first odd blank in the text; npos if there is none.
std::size_t find_odd_blank(std::string_view text);
// A run of blanks with an odd one among them becomes one space.
std::string with_plain_blanks(std::string_view text);

}  // namespace rollbook
