// A file that is to be read: opened, and refused with a plain reason if it is none of ours.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rollbook::read {

class InputFile {
 public:
  // name: what messages call the file. Throws Error(refused): missing, a folder, unreadable, no ordinary
  // file.
  InputFile(const std::string& path, const std::string& name);
  ~InputFile();
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;

  int fd() const { return m_fd; }
  std::size_t size() const { return m_size; }  // when it was opened

 private:
  int m_fd;
  std::size_t m_size = 0;
};

[[noreturn]] void refuse(const std::string& name, const std::string& message);

// Refuses what begins like a zip, a gzip, a workbook or UTF-16, with a byte-order mark or without.
void refuse_foreign(std::string_view bytes, const std::string& name);
// Refuses a text that ends in a ^Z.
void refuse_end_mark(std::string_view bytes, const std::string& name);

// Nothing but blanks and line ends, after a byte-order mark or not.
bool holds_nothing(std::string_view bytes);

}  // namespace rollbook::read
