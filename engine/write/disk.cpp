#include "write/disk.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "rollbook/error.hpp"

namespace rollbook::write {

File::File(const std::string& path, int flags) : m_fd(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {}

File::~File() {
  if (m_fd >= 0) ::close(m_fd);
}

bool File::sync() const {
  return ::fsync(m_fd) == 0;
}

bool File::put(std::string_view bytes) const {
  for (std::size_t at = 0; at < bytes.size();) {
    const ssize_t n = ::write(m_fd, bytes.data() + at, bytes.size() - at);
    if (n < 0 && errno != EINTR) return false;
    if (n > 0) at += static_cast<std::size_t>(n);
  }
  return true;
}

void fail(const std::string& path, const std::string& what, int error) {
  const std::string why = error != 0 ? what + ": " + std::strerror(error) : what;
  throw Error(ErrorKind::refused, Problem{path, 0, {}, why, {}});
}

bool exists(const std::string& path) {
  struct stat entry {};
  return ::lstat(path.c_str(), &entry) == 0;
}

void refuse_taken(const std::string& path) {
  if (exists(path)) fail(path, "exists already and is never overwritten");
}

bool make_folder(const std::string& path) {
  const bool made = ::mkdir(path.c_str(), 0700) == 0;
  if (!made && errno != EEXIST) fail(path, "the folder cannot be made", errno);
  if (::access(path.c_str(), W_OK | X_OK) != 0) fail(path, "the folder cannot be written to", errno);
  return made;
}

void write_synced(const std::string& path, const std::string& bytes) {
  const File file(path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW);
  if (!file.is_open() || !file.put(bytes) || !file.sync()) fail(path, "cannot be written", errno);
}

void sync_folder(const std::string& path) {
  const File folder(path, O_RDONLY | O_DIRECTORY);
  if (!folder.is_open() || !folder.sync()) fail(path, "cannot be synced", errno);
}

void rename_new(const std::string& from, const std::string& to, const std::string& trouble) {
  int code = ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE);
  if (code != 0 && (errno == EINVAL || errno == ENOSYS) && !exists(to))
    code = std::rename(from.c_str(), to.c_str());
  if (code != 0) fail(to, trouble, errno);
}

void remove_all(const std::string& path) noexcept {
  std::error_code ignored;
  std::filesystem::remove_all(path, ignored);
}

std::string hidden_name(const std::string& out, const std::string& name, const std::string& kind) {
  return out + "/." + name + "." + std::to_string(::getpid()) + kind + ".tmp";
}

void remove_leftovers(const std::string& out, const std::string& name) {
  const std::string prefix = "." + name + ".";
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(out.empty() ? "." : out, ignored)) {
    const std::string file = entry.path().filename().string();
    if (!file.starts_with(prefix) || !file.ends_with(".tmp")) continue;
    const int pid = std::atoi(file.c_str() + prefix.size());
    if (pid == ::getpid() || (pid > 0 && ::kill(pid, 0) != 0 && errno == ESRCH))
      remove_all(entry.path().string());
  }
}

}  // namespace rollbook::write
