// A file that grows beside its name, as NAME.part, and takes its name when it is whole. One program at a
// time; what a killed one left behind is written over. Readable and writable by its owner alone.
#pragma once

#include <string>

#include "rollbook/error.hpp"

namespace rollbook::sql {

class PartFile {
 public:
  // Throws Error(refused) where the name is taken, Error(kind) where a journal of another database lies
  // beside it, where another program is at it, or where the folder cannot be written to.
  PartFile(std::string path, ErrorKind kind);
  ~PartFile();  // takes the file away if publish() was not reached
  PartFile(const PartFile&) = delete;
  PartFile& operator=(const PartFile&) = delete;

  // Where it grows. Empty at first.
  const std::string& part() const { return m_part; }
  // Synced and named. Throws Error(kind) where the name is taken by now.
  void publish();

 private:
  void take();
  [[noreturn]] void fail(const std::string& what) const;

  std::string m_path;
  std::string m_part;
  ErrorKind m_kind;
  int m_fd = -1;
  bool m_published = false;
};

}  // namespace rollbook::sql
