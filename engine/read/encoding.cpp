#include "read/encoding.hpp"

#include <algorithm>
#include <cstdio>

#include "base/text.hpp"
#include "rollbook/error.hpp"

namespace rollbook::read {

namespace {

std::string hex(char byte) {
  char text[8];
  std::snprintf(text, sizeof text, "0x%02X", static_cast<unsigned>(static_cast<unsigned char>(byte)));
  return text;
}

std::string proof(bool marked, std::size_t letters) {
  if (marked) return "it has a byte-order mark";
  return letters == 1 ? std::string("1 letter shows it") : std::to_string(letters) + " letters show it";
}

}  // namespace

Encoding encoding_of(std::string_view bytes, bool marked, const std::string& name) {
  const Utf8Look look = look_at_utf8(bytes);
  if (look.first_bad == std::string_view::npos) return Encoding::utf8;
  if (!marked && look.letters == 0) return Encoding::windows_1252;
  const auto before = bytes.substr(0, look.first_bad);
  const auto line_end = before.rfind('\n');
  const auto in_line = line_end == std::string_view::npos ? before : before.substr(line_end + 1);
  const long line = 1 + std::count(before.begin(), before.end(), '\n');
  throw Error(
      ErrorKind::refused,
      Problem{name,
              line,
              {},
              "column " + std::to_string(utf8_length(in_line) + 1) + ": the byte " +
                  hex(bytes[look.first_bad]) + " is no UTF-8, but the file is (" +
                  proof(marked, look.letters) + "); correct the byte, or save the whole file as UTF-8",
              "ENCODING"});
}

}  // namespace rollbook::read
