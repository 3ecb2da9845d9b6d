// SQLite's way to the disk, with an eye on it: how many files it opened or removed.
#pragma once

#include <sqlite3.h>

namespace fuzz {

class WatchedFiles {
 public:
  // From now on every connection of this process is watched.
  static void install() {
    m_real = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs watched = *m_real;
    watched.zName = "watched";
    watched.xOpen = [](sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
      ++m_touched;
      return m_real->xOpen(m_real, name, file, flags, out);
    };
    watched.xDelete = [](sqlite3_vfs*, const char* name, int sync) {
      ++m_touched;
      return m_real->xDelete(m_real, name, sync);
    };
    sqlite3_vfs_register(&watched, 1);
  }
  static long touched() { return m_touched; }

 private:
  static inline sqlite3_vfs* m_real = nullptr;
  static inline long m_touched = 0;
};

}  // namespace fuzz
