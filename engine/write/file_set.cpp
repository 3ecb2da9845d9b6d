#include "write/file_set.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "write/disk.hpp"

namespace rollbook::write {

namespace {

constexpr std::size_t buffer_bytes = std::size_t{1} << 20U;

}  // namespace

struct FileSet::Pending {
  explicit Pending(const std::string& path) : file(path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW) {}
  File file;
  std::string buffer;
};

FileSet::FileSet(const std::string& out, std::vector<std::string> names)
    : m_out(out.empty() ? "." : out), m_names(std::move(names)), m_hidden(hidden_name(m_out, "rollbook")) {
  for (std::size_t i = 0; i < m_names.size(); ++i) refuse_taken(path_of(i));
  m_made_out = make_folder(m_out);
  remove_leftovers(m_out, "rollbook");
  make_folder(m_hidden);
  for (const auto& name : m_names) {
    m_pending.push_back(std::make_unique<Pending>(m_hidden + "/" + name));
    if (!m_pending.back()->file.is_open()) fail(m_hidden + "/" + name, "cannot be written", errno);
  }
}

FileSet::~FileSet() {
  remove_all(m_hidden);
  if (m_made_out && !m_published) ::rmdir(m_out.c_str());
}

std::string FileSet::path_of(std::size_t file) const {
  return m_out + "/" + m_names[file];
}

void FileSet::append(std::size_t file, std::string_view bytes) {
  std::string& buffer = m_pending[file]->buffer;
  buffer += bytes;
  if (buffer.size() >= buffer_bytes) flush(file);
}

void FileSet::flush(std::size_t file) {
  Pending& pending = *m_pending[file];
  if (!pending.file.put(pending.buffer)) fail(path_of(file), "cannot be written", errno);
  pending.buffer.clear();
}

void FileSet::publish() {
  for (std::size_t i = 0; i < m_names.size(); ++i) {
    flush(i);
    if (!m_pending[i]->file.sync()) fail(path_of(i), "cannot be written", errno);
  }
  std::size_t named = 0;
  try {
    for (; named < m_names.size(); ++named) {
      rename_new(m_hidden + "/" + m_names[named], path_of(named), "cannot be written");
    }
  } catch (...) {
    while (named > 0) ::unlink(path_of(--named).c_str());
    throw;
  }
  m_published = true;
  sync_folder(m_out);
}

}  // namespace rollbook::write
