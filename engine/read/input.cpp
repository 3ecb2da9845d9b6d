#include "read/input.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "base/text.hpp"
#include "rollbook/error.hpp"

namespace rollbook::read {

void refuse(const std::string& name, const std::string& message) {
  throw Error(ErrorKind::refused, Problem{name, 0, {}, message, {}});
}

InputFile::InputFile(const std::string& path, const std::string& name)
    : m_fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
  if (m_fd < 0) {
    refuse(name, errno == ENOENT ? std::string("no such file")
                                 : std::string("cannot be read: ") + std::strerror(errno));
  }
  struct stat about {};
  const bool known = ::fstat(m_fd, &about) == 0;
  if (known && S_ISREG(about.st_mode)) {
    m_size = static_cast<std::size_t>(about.st_size);
    return;
  }
  ::close(m_fd);
  refuse(name, known && S_ISDIR(about.st_mode) ? "is a folder, not a file" : "is not an ordinary file");
}

InputFile::~InputFile() {
  ::close(m_fd);
}

namespace {

constexpr std::size_t telling_bytes = 4096;

// Every other byte of Latin text in UTF-16 is a NUL.
bool is_utf16(std::string_view bytes) {
  const auto start = bytes.substr(0, telling_bytes);
  std::array<std::size_t, 2> nul{};
  for (std::size_t i = 0; i < start.size(); ++i) nul[i % 2] += start[i] == '\0' ? 1 : 0;
  const std::size_t most = std::max(nul[0], nul[1]);
  return start.size() >= 4 && most * 8 >= start.size() * 3 && std::min(nul[0], nul[1]) * 8 < most;
}

// The parts of a workbook are named at the start of its zip.
bool is_workbook(std::string_view zip) {
  const auto start = zip.substr(0, telling_bytes);
  return start.find("[Content_Types].xml") != std::string_view::npos ||
         start.find("xl/") != std::string_view::npos;
}

}  // namespace

void refuse_foreign(std::string_view bytes, const std::string& name) {
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) {
    refuse(name, is_workbook(bytes) ? "looks like a workbook (xlsx); save each of its sheets as a text file"
                                    : "looks like a zip; extract it first");
  }
  if (bytes.starts_with("\xD0\xCF\x11\xE0"))
    refuse(name, "looks like a workbook (xls); save each of its sheets as a text file");
  if (bytes.starts_with("\x1F\x8B")) refuse(name, "looks like a gzip; extract it first");
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
    refuse(name, "looks like UTF-16; save it as UTF-8");
  if (is_utf16(bytes)) refuse(name, "looks like UTF-16 without a byte-order mark; save it as UTF-8");
}

void refuse_end_mark(std::string_view bytes, const std::string& name) {
  const auto last = bytes.find_last_not_of("\r\n\t ");
  if (last == std::string_view::npos || bytes[last] != '\x1A') return;
  const long line = 1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(last), '\n');
  throw Error(
      ErrorKind::refused,
      Problem{name, line, {}, "ends in a ^Z (byte 0x1A), the end mark of an old program; delete it", "END"});
}

bool holds_nothing(std::string_view bytes) {
  return without_bom(bytes).find_first_not_of("\r\n\t ") == std::string_view::npos;
}

}  // namespace rollbook::read
