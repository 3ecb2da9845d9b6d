#include "read/mapped.hpp"

#include <sys/mman.h>

#include <cerrno>
#include <cstring>

#include "base/text.hpp"
#include "base/unicode.hpp"
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
  refuse_end_mark(bytes, m_name);
  if (!holds_nothing(bytes)) m_text = without_bom(bytes);
  m_marked = m_text.size() < bytes.size();
}

bool MappedFile::decode() {
  if (is_utf8(m_text) || encoding_of(m_text, m_marked, m_name) == Encoding::utf8) return false;
  m_encoding = Encoding::windows_1252;
  take_over(from_windows_1252(m_text));
  return true;
}

bool MappedFile::compose() {
  std::string text = composed(m_text);
  if (text == m_text) return false;
  take_over(std::move(text));
  return true;
}

void MappedFile::take_over(std::string text) {
  m_converted = std::move(text);
  m_text = m_converted;
  m_map.reset();
}

}  // namespace rollbook::read
