#include "deliver/folder.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>

#include "write/disk.hpp"

namespace rollbook::deliver {

namespace {

bool holds(const std::string& path, const std::string& bytes) {
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0) write::fail(path, "cannot be read", errno);
  if (!S_ISREG(about.st_mode)) write::fail(path, "is not an ordinary file");
  if (static_cast<std::size_t>(about.st_size) != bytes.size()) return false;
  std::ifstream in(path, std::ios::binary);
  std::string there(bytes.size(), '\0');
  if (!in.read(there.data(), static_cast<std::streamsize>(there.size())))
    write::fail(path, "cannot be read", errno);
  return there == bytes;
}

void require_folder(const std::string& folder) {
  struct stat about {};
  if (::stat(folder.c_str(), &about) != 0 || !S_ISDIR(about.st_mode))
    write::fail(
        folder,
        "there is no such folder to deliver to; it is not made, as it may be a share that is not mounted");
  if (::access(folder.c_str(), W_OK | X_OK) != 0)
    write::fail(folder, "the folder cannot be written to", errno);
}

}  // namespace

bool to_folder(const std::string& folder, const std::string& name, const std::string& bytes) {
  require_folder(folder);
  write::remove_leftovers(folder, name);
  const std::string path = folder + "/" + name;
  if (write::exists(path)) {
    if (holds(path, bytes)) return true;
    write::fail(path, "a file of that name with other bytes is there and is never overwritten");
  }
  const std::string hidden = write::hidden_name(folder, name);
  try {
    write::write_synced(hidden, bytes);
    write::rename_new(hidden, path, "cannot be given its name");
  } catch (...) {
    write::remove_all(hidden);
    throw;
  }
  write::sync_folder(folder);
  return false;
}

}  // namespace rollbook::deliver
