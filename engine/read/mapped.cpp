#include "read/mapped.hpp"

#include <sys/mman.h>

#include <cerrno>
#include <cstring>

#include "base/text.hpp"
#include "read/input.hpp"

namespace rollbook::read {

void MappedFile::Unmap::operator()(void* map) const {
  ::munmap(map, size);
}

MappedFile::MappedFile(const std::string& path, std::string name) : m_name(std::move(name)) {
  const InputFile file(path, m_name);
  if (file.size() == 0) return;
  void* const map = ::mmap(nullptr, file.size(), PROT_READ, MAP_PRIVATE, file.fd(), 0);
  if (map == MAP_FAILED) refuse(m_name, std::string("cannot be read: ") + std::strerror(errno));
  m_map = std::unique_ptr<void, Unmap>(map, Unmap{file.size()});
  ::madvise(map, file.size(), MADV_WILLNEED);
  const std::string_view bytes(static_cast<const char*>(map), file.size());
  refuse_foreign(bytes, m_name);
  if (!holds_nothing(bytes)) m_text = without_bom(bytes);
}

void MappedFile::read_as_windows_1252() {
  m_converted = from_windows_1252(m_text);
  m_text = m_converted;
  m_encoding = Encoding::windows_1252;
  m_map.reset();
}

}  // namespace rollbook::read
