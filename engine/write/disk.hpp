// What every way of writing to disk shares. Errors are refusals that name the path.
#pragma once

#include <string>
#include <string_view>

namespace rollbook::write {

// Of the owner alone.
class File {
 public:
  File(const std::string& path, int flags);
  ~File();
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  bool is_open() const { return m_fd >= 0; }
  bool sync() const;
  bool put(std::string_view bytes) const;

 private:
  int m_fd;
};

[[noreturn]] void fail(const std::string& path, const std::string& what, int error = 0);
bool exists(const std::string& path);
void refuse_taken(const std::string& path);
// True if it was made, false if it was there; refuses what is no folder that can be written to.
bool make_folder(const std::string& path);
void write_synced(const std::string& path, const std::string& bytes);
void sync_folder(const std::string& path);
// Never over a name that is taken; trouble says what is wrong then.
void rename_new(const std::string& from, const std::string& to, const std::string& trouble);
void remove_all(const std::string& path) noexcept;
// out/.NAME.PID.tmp: hidden, this process's own.
std::string hidden_name(const std::string& out, const std::string& name, const std::string& kind = "");
// Hidden names whose process died before it could give them their own: they hold student records.
void remove_leftovers(const std::string& out, const std::string& name);

}  // namespace rollbook::write
