// Text as it comes in files: UTF-8 or Windows-1252.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rollbook {

bool is_utf8(std::string_view bytes);
// Length of the well-formed UTF-8 sequence at the start, 0 if there is none.
std::size_t utf8_sequence(std::string_view bytes);
struct Utf8Look {
  std::size_t letters = 0;                         // well-formed sequences beyond ASCII
  std::size_t first_bad = std::string_view::npos;  // the first byte that is part of none
};
Utf8Look look_at_utf8(std::string_view bytes);
std::string from_windows_1252(std::string_view bytes);
// Nothing if a character is not in that set.
std::optional<std::string> to_windows_1252(std::string_view text);
// The bytes without a UTF-8 byte-order mark.
std::string_view without_bom(std::string_view bytes);
// Without blanks at both ends, odd ones (base/blank.hpp) included.
std::string_view trimmed(std::string_view text);
// A number without the zeros in front; anything else as it is.
std::string_view without_zeros(std::string_view number);
// 1, Y, Yes, T, True, -1 are yes; 0, N, No, F, False and nothing are no, in any case; others are neither.
std::optional<bool> yes_or_no(std::string_view text);
// The words between separators, blanks around them and empty ones left out.
std::vector<std::string> words_of(std::string_view text, char separator);
// An ASCII letter, a digit or an underscore.
bool is_word(char c);
bool all_digits(std::string_view text);
std::string upper_ascii(std::string_view text);
std::string lower_ascii(std::string_view text);
// Takes the first code point off the text; U+FFFD for a byte that begins no well-formed sequence. Not for
// empty text.
std::uint32_t take_code_point(std::string_view& text);
void append_utf8(std::string& out, std::uint32_t point);
// UTF-8 text as a JSON string, quotes included.
void append_json_text(std::string& out, std::string_view text);
// Code points, for the widths that the state counts in characters.
std::size_t utf8_length(std::string_view text);

}  // namespace rollbook
