// A file read in full: the bytes checked for what no text file holds, then text in UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "read/encoding.hpp"
#include "rollbook/error.hpp"

namespace rollbook::read {

// The bytes of a file as they are. name: what messages call it. Throws Error(refused): missing, a folder,
// unreadable.
std::string file_bytes(const std::string& path, const std::string& name);

class Source {
 public:
  // name: what messages call the file. Throws Error(refused): missing, a folder, unreadable, empty, no text
  // (a zip, a gzip, a workbook, UTF-16), NUL bytes (every line that holds one), a ^Z at the end, two
  // encodings.
  Source(const std::string& path, std::string name);
  // The same for bytes that are there already.
  static Source of_bytes(std::string bytes, std::string name);

  const std::string& name() const { return m_name; }
  // Without a byte-order mark, valid UTF-8 in Normalization Form C. The reader of the text may change it in
  // place.
  std::string& buffer() { return m_text; }
  std::string_view text() const { return std::string_view(m_text).substr(m_start); }
  std::size_t start() const { return m_start; }
  Encoding encoding() const { return m_encoding; }
  const std::string& sha256() const { return m_sha256; }  // of the bytes as they came

 private:
  struct Bytes {
    std::string text;
  };
  Source(Bytes bytes, std::string name);

  std::string m_name;
  std::string m_text;
  std::size_t m_start = 0;
  Encoding m_encoding = Encoding::utf8;
  std::string m_sha256;
};

}  // namespace rollbook::read
