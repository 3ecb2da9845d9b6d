// Which of the two encodings a file has: its valid sequences decide, not its worst byte.
#pragma once

#include <string>
#include <string_view>

namespace rollbook::read {

enum class Encoding { utf8, windows_1252 };

// bytes: without the byte-order mark. Windows-1252 is a file every byte of which beyond ASCII fails as UTF-8.
// One that has a byte-order mark, or valid sequences, and other bytes besides is refused, with line and
// column of the first of them.
Encoding encoding_of(std::string_view bytes, bool marked, const std::string& name);

}  // namespace rollbook::read
