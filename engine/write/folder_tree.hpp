// A folder with files and folders below it that gets its name when all of it is written and synced, or never.
// Files 0600, folders 0700.
#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/sha256.hpp"
#include "write/disk.hpp"

namespace rollbook::write {

struct WrittenEntry {
  std::string path;  // below the folder
  std::string sha256;
  std::uint64_t bytes = 0;
};

class FolderTree {
 public:
  // Refuses, before anything is written, a name that is taken and an out that is no folder to write to; an
  // out that does not exist is made (its parent must be there).
  FolderTree(const std::string& out, const std::string& name);
  ~FolderTree();  // takes everything away again if publish() was not reached
  FolderTree(const FolderTree&) = delete;
  FolderTree& operator=(const FolderTree&) = delete;

  // A name that is free in that folder, not only by its case: the name, else "name (2).txt".
  std::string free_path(const std::string& folder, const std::string& name) const;

  // Parts of a path are made by safe_name() or are ours. One file at a time.
  void begin(const std::string& path);
  void append(std::string_view bytes);
  void end();
  void add(const std::string& path, std::string_view bytes);

  const std::vector<WrittenEntry>& entries() const { return m_entries; }
  // Files and folders to disk; call before the transaction is committed.
  void sync();
  void publish();
  const std::string& path() const { return m_path; }

 private:
  void make_parents(const std::string& path);

  std::string m_out;
  std::string m_path;
  std::string m_hidden;
  std::set<std::string> m_folders;  // below the hidden folder, parents before children
  std::set<std::string> m_taken;    // in lower case
  std::vector<WrittenEntry> m_entries;
  std::unique_ptr<File> m_file;
  std::unique_ptr<Sha256> m_sum;
  bool m_made_out = false;
  bool m_published = false;
};

// A text of the data as the name of a file, on any system: no separator, no control or odd character, no name
// that hides or climbs, at most 120 bytes with its extension kept.
std::string safe_name(std::string_view text);

}  // namespace rollbook::write
