// A file's rows as the comparison holds them: a hash of the key and where the row lies.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace rollbook::compare {

// Sixteen bytes a row, whatever its length. Never all zero.
struct Row {
  static constexpr unsigned length_bits = 17;
  static constexpr std::size_t longest = (std::size_t{1} << length_bits) - 1;

  std::uint64_t hash = 0;
  std::uint64_t place = 0;  // offset in the text and, in the low bits, length

  Row() = default;
  Row(std::uint64_t key_hash, std::size_t offset, std::size_t length)
      : hash(key_hash), place((std::uint64_t{offset} << length_bits) | length) {}
  std::string_view in(const char* text) const { return {text + (place >> length_bits), place & longest}; }
};

// Whole lines of a file.
struct Segment {
  std::size_t begin = 0;  // offsets in the text
  std::size_t end = 0;
  std::vector<Row> rows;      // one a line, in the order of the lines
  bool good = true;           // every line is a row of the form, in UTF-8
  bool beyond_latin = false;  // some character is not in Normalization Form C for certain
};

// The text cut into segments of about that size, at line ends.
std::vector<Segment> cut(std::string_view text, std::size_t bytes);

}  // namespace rollbook::compare
