// Some files that get their names together: all of them, whole and synced, or none. Files 0600, folders 0700.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rollbook::write {

class FileSet {
 public:
  // Refuses, before anything is written, a name that is taken and an out that is no folder to write to; an
  // out that does not exist is made (its parent must be there).
  FileSet(const std::string& out, std::vector<std::string> names);
  ~FileSet();  // takes everything away again if publish() was not reached
  FileSet(const FileSet&) = delete;
  FileSet& operator=(const FileSet&) = delete;

  void append(std::size_t file, std::string_view bytes);
  void publish();
  std::string path_of(std::size_t file) const;

 private:
  struct Pending;
  void flush(std::size_t file);

  std::string m_out;
  std::vector<std::string> m_names;
  std::string m_hidden;  // the folder where they grow
  std::vector<std::unique_ptr<Pending>> m_pending;
  bool m_made_out = false;
  bool m_published = false;
};

}  // namespace rollbook::write
