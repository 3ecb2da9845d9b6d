#include "write/output.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>

#include "rollbook/error.hpp"

namespace rollbook::write {

namespace {

[[noreturn]] void fail(const std::string& path, const std::string& what, int error = 0) {
  const std::string why = error != 0 ? what + ": " + std::strerror(error) : what;
  throw Error(ErrorKind::refused, Problem{path, 0, {}, why, {}});
}

bool exists(const std::string& path) {
  struct stat entry {};
  return ::lstat(path.c_str(), &entry) == 0;
}

class File {
 public:
  File(const std::string& path, int flags) : m_fd(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
  ~File() {
    if (m_fd >= 0) ::close(m_fd);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  bool is_open() const { return m_fd >= 0; }
  bool sync() const { return ::fsync(m_fd) == 0; }
  bool put(const std::string& bytes) const {
    for (std::size_t at = 0; at < bytes.size();) {
      const ssize_t n = ::write(m_fd, bytes.data() + at, bytes.size() - at);
      if (n < 0 && errno != EINTR) return false;
      if (n > 0) at += static_cast<std::size_t>(n);
    }
    return true;
  }

 private:
  int m_fd;
};

void write_synced(const std::string& path, const std::string& bytes) {
  const File file(path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW);
  if (!file.is_open() || !file.put(bytes) || !file.sync()) fail(path, "cannot be written", errno);
}

void sync_folder(const std::string& path) {
  const File folder(path, O_RDONLY | O_DIRECTORY);
  if (!folder.is_open() || !folder.sync()) fail(path, "cannot be synced", errno);
}

void rename_new(const std::string& from, const std::string& to) {
  int code = ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE);
  if (code != 0 && (errno == EINVAL || errno == ENOSYS) && !exists(to)) code = std::rename(from.c_str(), to.c_str());
  if (code != 0) {
    fail(to, "cannot be written; the batch is kept, and the command write gives its files again", errno);
  }
}

// Whether it had to be made.
bool make_folder(const std::string& path) {
  const bool made = ::mkdir(path.c_str(), 0700) == 0;
  if (!made && errno != EEXIST) fail(path, "the folder cannot be made", errno);
  if (::access(path.c_str(), W_OK | X_OK) != 0) fail(path, "the folder cannot be written to", errno);
  return made;
}

void remove_all(const std::string& path) noexcept {
  std::error_code ignored;
  std::filesystem::remove_all(path, ignored);
}

// Hidden files of this batch whose process died before it could name them: they hold student records.
void remove_leftovers(const std::string& out, const std::string& name) {
  const std::string prefix = "." + name + ".";
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(out.empty() ? "." : out, ignored)) {
    const std::string file = entry.path().filename().string();
    if (!file.starts_with(prefix) || !file.ends_with(".tmp")) continue;
    const int pid = std::atoi(file.c_str() + prefix.size());
    if (pid == ::getpid() || (pid > 0 && ::kill(pid, 0) != 0 && errno == ESRCH)) remove_all(entry.path().string());
  }
}

}  // namespace

PreparedOutput::PreparedOutput(std::string out, const std::string& name)
    : m_out(out.empty() ? "." : std::move(out)),
      m_folder(m_out + "/" + name),
      m_zip(m_out + "/" + name + ".zip"),
      m_temporary_folder(m_out + "/." + name + "." + std::to_string(::getpid()) + ".tmp"),
      m_temporary_zip(m_out + "/." + name + "." + std::to_string(::getpid()) + ".zip.tmp") {}

PreparedOutput::PreparedOutput(PreparedOutput&& other) noexcept
    : m_out(std::move(other.m_out)),
      m_folder(std::move(other.m_folder)),
      m_zip(std::move(other.m_zip)),
      m_temporary_folder(std::move(other.m_temporary_folder)),
      m_temporary_zip(std::move(other.m_temporary_zip)),
      m_made_out(other.m_made_out),
      m_pending(std::exchange(other.m_pending, false)) {}

PreparedOutput::~PreparedOutput() {
  if (m_pending) discard();
}

void PreparedOutput::discard() noexcept {
  remove_all(m_temporary_folder);
  remove_all(m_temporary_zip);
  if (m_made_out) ::rmdir(m_out.c_str());
}

std::string PreparedOutput::path_of(const std::string& file_name) const { return m_folder + "/" + file_name; }

void PreparedOutput::make_out() { m_made_out = make_folder(m_out); }

void PreparedOutput::publish() {
  rename_new(m_temporary_folder, m_folder);
  rename_new(m_temporary_zip, m_zip);
  m_pending = false;
  sync_folder(m_out);
}

PreparedOutput prepare(const std::string& out, const std::string& name, const std::vector<OutputFile>& files,
                       const std::string& today) {
  PreparedOutput output(out, name);
  for (const auto& path : {output.m_folder, output.m_zip}) {
    if (exists(path)) fail(path, "exists already and is never overwritten");
  }
  output.make_out();
  remove_leftovers(out, name);
  if (::mkdir(output.m_temporary_folder.c_str(), 0700) != 0) fail(output.m_out, "the folder cannot be written to", errno);
  for (const auto& file : files) write_synced(output.m_temporary_folder + "/" + file.name, file.bytes);
  sync_folder(output.m_temporary_folder);
  write_synced(output.m_temporary_zip, zip_bytes(files, today));
  return output;
}

void write_new_file(const std::string& path, const std::string& bytes) {
  if (exists(path)) fail(path, "exists already and is never overwritten");
  if (const auto folder = std::filesystem::path(path).parent_path(); !folder.empty()) make_folder(folder.string());
  const std::string temporary = path + "." + std::to_string(::getpid()) + ".tmp";
  remove_all(temporary);
  write_synced(temporary, bytes);
  rename_new(temporary, path);
}

}  // namespace rollbook::write
