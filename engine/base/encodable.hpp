// What a text file of an encoding cannot hold of a value.
#pragma once

#include <string>
#include <string_view>

namespace rollbook {

// "holds U+0141, which windows-1252 lacks", "holds the control character U+0009"; empty: it can be written.
// encoding: windows-1252, utf-8 or ascii. value: valid UTF-8.
std::string unwritable(std::string_view value, std::string_view encoding);

}  // namespace rollbook
