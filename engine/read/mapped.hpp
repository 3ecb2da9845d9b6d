// A file as it lies in the page cache, for readers that go over it once or twice and keep nothing of it. A
// file that is cut short while it is read ends the program with SIGBUS, as for every reader that maps.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "read/source.hpp"

namespace rollbook::read {

class MappedFile {
 public:
  // name: what messages call the file. Throws Error(refused): missing, a folder, unreadable, no text (a zip,
  // a gzip, a workbook, UTF-16), a ^Z at the end.
  MappedFile(const std::string& path, std::string name);

  const std::string& name() const { return m_name; }
  // Without a byte-order mark. Whether it is UTF-8 in Normalization Form C is the reader's to find out, and
  // to mend with decode and compose.
  std::string_view text() const { return m_text; }
  Encoding encoding() const { return m_encoding; }
  // The text becomes a copy in UTF-8, or in Normalization Form C; views into the old one end. False: it was
  // that already. decode throws Error(refused) if the file has two encodings.
  bool decode();
  bool compose();

 private:
  void take_over(std::string text);

  struct Unmap {
    std::size_t size;
    void operator()(void* map) const;
  };

  std::string m_name;
  std::unique_ptr<void, Unmap> m_map{nullptr, Unmap{0}};
  std::string m_converted;
  std::string_view m_text;
  bool m_marked = false;  // by a byte-order mark
  Encoding m_encoding = Encoding::utf8;
};

}  // namespace rollbook::read
