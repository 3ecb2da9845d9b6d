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
  // name: what messages call the file. Throws Error(refused): missing, a folder, unreadable, a zip, UTF-16.
  MappedFile(const std::string& path, std::string name);

  const std::string& name() const { return m_name; }
  // Without a byte-order mark. Whether it is UTF-8 is the reader's to find out, and to say with
  // read_as_windows_1252.
  std::string_view text() const { return m_text; }
  Encoding encoding() const { return m_encoding; }
  // The text becomes a copy in UTF-8; views into the old one end.
  void read_as_windows_1252();

 private:
  struct Unmap {
    std::size_t size;
    void operator()(void* map) const;
  };

  std::string m_name;
  std::unique_ptr<void, Unmap> m_map{nullptr, Unmap{0}};
  std::string m_converted;
  std::string_view m_text;
  Encoding m_encoding = Encoding::utf8;
};

}  // namespace rollbook::read
