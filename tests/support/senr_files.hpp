// Random pairs of files of one SENR layout: what differs, and how the bytes are laid out.
#pragma once

#include <string>
#include <vector>

#include "support/random.hpp"

namespace support {

using FileRow = std::vector<std::string>;
using FileRows = std::vector<FileRow>;

struct FilePair {
  std::vector<std::string> columns;  // by field
  std::vector<std::size_t> key;      // indexes of the key's fields
  FileRows before, after;            // in the order of the lines
  std::string before_bytes, after_bytes;
  bool doubled = false;  // a key was put in twice
};

FilePair random_file_pair(Random& random);

}  // namespace support
