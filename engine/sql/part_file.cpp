#include "sql/part_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

namespace rollbook::sql {

namespace {

bool exists(const std::string& path) {
  struct stat info {};
  return ::lstat(path.c_str(), &info) == 0;
}

bool same_file(int fd, const std::string& path) {
  struct stat open {};
  struct stat named {};
  return ::fstat(fd, &open) == 0 && ::lstat(path.c_str(), &named) == 0 && open.st_ino == named.st_ino &&
         open.st_dev == named.st_dev && S_ISREG(named.st_mode);
}

// Never over a name that is taken; where the file system knows no links, a name that came to be this very
// moment could be lost.
bool give_name(const std::string& part, const std::string& path) {
  if (::link(part.c_str(), path.c_str()) == 0) {
    ::unlink(part.c_str());
    return true;
  }
  if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS) return false;
  if (exists(path)) {
    errno = EEXIST;
    return false;
  }
  return ::rename(part.c_str(), path.c_str()) == 0;
}

void sync_folder_of(const std::string& path) {
  const auto parent = std::filesystem::path(path).parent_path().string();
  const int fd = ::open(parent.empty() ? "." : parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  ::fsync(fd);
  ::close(fd);
}

}  // namespace

PartFile::PartFile(std::string path, ErrorKind kind)
    : m_path(std::move(path)), m_part(m_path + ".part"), m_kind(kind) {
  if (exists(m_path))
    throw Error(ErrorKind::refused, Problem{m_path, 0, {}, "the file exists; it is not overwritten", {}});
  // A new file of that name would be taken for the one that the journal belongs to.
  for (const char* const ending : {"-journal", "-wal"}) {
    if (exists(m_path + ending)) {
      fail("a journal of another database lies beside it (" + m_path + ending + "); move it away first");
    }
  }
  take();
  for (const char* const ending : {"-journal", "-wal", "-shm"}) ::unlink((m_part + ending).c_str());
}

void PartFile::take() {
  for (int tries = 0; tries < 3; ++tries) {
    m_fd = ::open(m_part.c_str(), O_CREAT | O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
    if (m_fd < 0) fail(std::string("cannot be written: ") + std::strerror(errno));
    const bool busy = ::flock(m_fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    const bool ours = !busy && same_file(m_fd, m_part);
    if (ours && ::ftruncate(m_fd, 0) == 0) return;
    ::close(m_fd);
    m_fd = -1;
    if (busy) fail("another program is writing it; try again when it is done");
  }
  fail("cannot be written: " + m_part + " is in the way");
}

PartFile::~PartFile() {
  if (!m_published) {
    for (const char* const ending : {"", "-journal"}) ::unlink((m_part + ending).c_str());
  }
  ::close(m_fd);
}

void PartFile::publish() {
  if (::fsync(m_fd) != 0) fail(std::string("cannot be written: ") + std::strerror(errno));
  if (!give_name(m_part, m_path)) fail(std::string("cannot be made: ") + std::strerror(errno));
  m_published = true;
  sync_folder_of(m_path);
}

void PartFile::fail(const std::string& what) const {
  throw Error(m_kind, Problem{m_path, 0, {}, what, {}});
}

}  // namespace rollbook::sql
