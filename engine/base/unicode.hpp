// What Unicode says about letters: one form for what reads the same, upper and lower case.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace rollbook {

// Well-formed UTF-8 of which it is certain, byte by byte, that it is in Normalization Form C already: nothing
// from U+0300 on.
bool is_surely_composed(std::string_view text);
// Normalization Form C, line by line: lines that are surely composed are copied as they are.
std::string composed(std::string_view text);

// Letter by letter, as Unicode maps one code point to one.
std::string upper(std::string_view text);
std::string lower(std::string_view text);

// 0 for what takes no room of its own, 2 for what takes the room of two letters.
int columns_of(std::uint32_t point);

// Whether two texts differ in nothing that a reader could see: in blanks, in signs without a shape, in
// letters of other scripts that look like Latin ones. Never true of equal texts.
bool look_alike(std::string_view a, std::string_view b);
// Both as they are; written out if they look alike, so that the difference can be seen.
std::pair<std::string, std::string> told_apart(std::string_view a, std::string_view b);
// "U+00A0" of the text's first character.
std::string name_of_first(std::string_view text);
// The text with everything that makes it look like another written out: <U+00A0>.
std::string written_out(std::string_view text);

}  // namespace rollbook
