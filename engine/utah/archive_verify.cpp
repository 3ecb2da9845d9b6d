#include "utah/archive_verify.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <map>
#include <memory>
#include <set>

#include "base/sha256.hpp"
#include "utah/manifest.hpp"

namespace rollbook::utah {

namespace {

constexpr std::size_t block_bytes = std::size_t{1} << 20U;
constexpr std::uint64_t largest_manifest = std::uint64_t{256} << 20U;

enum class Kind { file, folder, link, other };

struct Disk {
  std::map<std::string, Kind> entries;  // by path below the folder
  std::vector<std::pair<std::string, std::string>> faults;
};

Kind kind_of(const struct stat& entry) {
  if (S_ISREG(entry.st_mode)) return Kind::file;
  if (S_ISDIR(entry.st_mode)) return Kind::folder;
  return S_ISLNK(entry.st_mode) ? Kind::link : Kind::other;
}

std::string why(const std::string& what) {
  return what + ": " + std::strerror(errno);
}

void list(const std::string& root, const std::string& below, Disk& disk) {
  const std::string path = below.empty() ? root : root + "/" + below;
  const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir(path.c_str()), ::closedir);
  if (folder == nullptr) {
    disk.faults.emplace_back(below, why("the folder cannot be read"));
    return;
  }
  for (const dirent* entry = ::readdir(folder.get()); entry != nullptr; entry = ::readdir(folder.get())) {
    const std::string name = entry->d_name;
    if (name == "." || name == "..") continue;
    const std::string own = below.empty() ? name : below + "/" + name;
    struct stat found {};
    if (::lstat((root + "/" + own).c_str(), &found) != 0) continue;
    const Kind kind = kind_of(found);
    disk.entries[own] = kind;
    if (kind == Kind::folder) list(root, own, disk);
  }
}

// What of a file was read: its bytes are handed on block by block.
template <class Take>
std::string read_file(const std::string& path, const Take& take) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0) return why("cannot be read");
  std::string block(block_bytes, '\0');
  ssize_t n = 0;
  do {
    n = ::read(fd, block.data(), block.size());
    if (n > 0) take(std::string_view(block.data(), static_cast<std::size_t>(n)));
  } while (n > 0 || (n < 0 && errno == EINTR));
  const std::string fault = n < 0 ? why("cannot be read") : std::string();
  ::close(fd);
  return fault;
}

class Prover {
 public:
  explicit Prover(std::string folder) : m_folder(std::move(folder)) {}

  ArchiveProof prove() {
    list(m_folder, "", m_disk);
    for (const auto& [path, fault] : m_disk.faults) add(path.empty() ? "." : path, fault);
    if (read_manifest_file()) {
      for (const auto& entry : m_read.manifest.entries) prove_file(entry);
      prove_size();
      find_strangers();
    }
    sort();
    return std::move(m_proof);
  }

 private:
  void add(const std::string& file, const std::string& fault) {
    m_proof.faults.rows.push_back({file, fault});
  }

  // False: there is nothing to hold the files against.
  bool read_manifest_file() {
    if (!is_file(manifest_name)) return false;
    std::string text;
    const std::string fault = read_file(m_folder + "/" + manifest_name, [&](std::string_view bytes) {
      if (text.size() < largest_manifest) text += bytes;
    });
    if (!fault.empty()) {
      add(manifest_name, fault);
      return false;
    }
    m_read = read_manifest(text);
    for (const auto& wrong : m_read.faults) add(manifest_name, wrong);
    m_proof.manifest_sha256 = sha256_hex(text);
    m_proof.lea = m_read.manifest.lea;
    m_proof.year = m_read.manifest.year;
    m_proof.files = static_cast<std::int64_t>(m_read.manifest.entries.size());
    if (m_read.manifest.entries.empty()) add(manifest_name, "names no file");
    return !m_read.manifest.entries.empty();
  }

  bool is_file(const std::string& path) {
    const auto found = m_disk.entries.find(path);
    if (found == m_disk.entries.end()) {
      add(path, "is missing");
    } else if (found->second == Kind::link) {
      add(path, "is a symbolic link");
    } else if (found->second == Kind::folder) {
      add(path, "is a folder");
    } else if (found->second == Kind::other) {
      add(path, "is no regular file");
    } else {
      return true;
    }
    m_whole = false;
    return false;
  }

  void prove_file(const ManifestEntry& entry) {
    if (!is_file(entry.path)) return;
    Sha256 sum;
    const std::string fault = read_file(m_folder + "/" + entry.path, [&](std::string_view bytes) {
      sum.add(bytes);
      m_bytes += bytes.size();
    });
    const std::string wrong = !fault.empty() ? fault : sum.hex() != entry.sha256 ? "is not what it was" : "";
    if (wrong.empty()) return;
    add(entry.path, wrong);
    m_whole = false;
  }

  void prove_size() {
    if (m_whole && m_bytes != m_read.manifest.bytes)
      add(manifest_name, "says " + std::to_string(m_read.manifest.bytes) + " bytes, the files have " +
                             std::to_string(m_bytes));
  }

  // Whatever no line of the manifest speaks of.
  void find_strangers() {
    std::set<std::string> known{manifest_name};
    for (const auto& entry : m_read.manifest.entries) {
      known.insert(entry.path);
      for (auto slash = entry.path.find('/'); slash != std::string::npos;
           slash = entry.path.find('/', slash + 1))
        m_folders.insert(entry.path.substr(0, slash));
    }
    for (const auto& [path, kind] : m_disk.entries) {
      if (known.contains(path) || (kind == Kind::folder && m_folders.contains(path))) continue;
      add(path, kind == Kind::link     ? "is a symbolic link, and was not there"
                : kind == Kind::folder ? "is a folder that was not there"
                                       : "was not there");
    }
  }

  void sort() {
    auto& rows = m_proof.faults.rows;
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a[0] < b[0]; });
  }

  std::string m_folder;
  Disk m_disk;
  ReadManifest m_read;
  ArchiveProof m_proof;
  std::set<std::string> m_folders;
  std::uint64_t m_bytes = 0;
  bool m_whole = true;
};

}  // namespace

ArchiveProof prove_archive(const std::string& folder) {
  struct stat found {};
  if (::stat(folder.c_str(), &found) != 0 || !S_ISDIR(found.st_mode))
    throw Error(ErrorKind::refused, Problem{folder, 0, {}, "there is no such folder", {}});
  return Prover(folder).prove();
}

}  // namespace rollbook::utah
