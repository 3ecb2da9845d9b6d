#include "read/input.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

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

void refuse_foreign(std::string_view bytes, const std::string& name) {
  if (bytes.starts_with("PK\x03\x04")) refuse(name, "looks like a zip; extract it first");
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    refuse(name, "looks like UTF-16; save it as UTF-8");
  }
}

bool holds_nothing(std::string_view bytes) {
  return without_bom(bytes).find_first_not_of("\r\n\t ") == std::string_view::npos;
}

}  // namespace rollbook::read
