#include "sql/backup.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "rollbook/error.hpp"

namespace rollbook::sql {

std::string integrity_problems(Connection& db) {
  std::string out;
  Statement integrity = db.prepare("PRAGMA integrity_check", "integrity_check");
  while (integrity.step()) {
    if (integrity.text(0) != "ok") out += std::string(integrity.text(0)) + "\n";
  }
  Statement keys = db.prepare("PRAGMA foreign_key_check", "foreign_key_check");
  while (keys.step()) out += "foreign key broken in table " + std::string(keys.text(0)) + "\n";
  return out;
}

namespace {

void copy_pages(Connection& from, Connection& to) {
  sqlite3_backup* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
  if (backup == nullptr) throw_sqlite(to.handle(), sqlite3_errcode(to.handle()), "backup");
  int code = SQLITE_OK;
  do {
    code = sqlite3_backup_step(backup, 4096);
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED) sqlite3_sleep(50);
  } while (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED);
  const int finish = sqlite3_backup_finish(backup);
  if (code != SQLITE_DONE) throw_sqlite(to.handle(), code, "backup");
  if (finish != SQLITE_OK) throw_sqlite(to.handle(), finish, "backup");
}

}  // namespace

void backup_to(Connection& db, const std::string& path) {
  const std::string part = path + ".part";
  if (::access(path.c_str(), F_OK) == 0) {
    throw Error(ErrorKind::refused, Problem{path, 0, {}, "the file exists; it is not overwritten", {}});
  }
  ::unlink(part.c_str());
  const int fd = ::open(part.c_str(), O_CREAT | O_EXCL | O_WRONLY, 0600);
  if (fd < 0)
    throw Error(ErrorKind::refused,
                Problem{path, 0, {}, std::string("cannot be written: ") + std::strerror(errno), {}});
  ::close(fd);
  try {
    Connection copy(part, Open::read_write);
    copy_pages(db, copy);
    const std::string problems = integrity_problems(copy);
    if (!problems.empty()) throw Error(ErrorKind::database, "the copy is not sound: " + problems);
  } catch (...) {
    ::unlink(part.c_str());
    throw;
  }
  if (::rename(part.c_str(), path.c_str()) != 0) {
    throw Error(ErrorKind::refused,
                Problem{path, 0, {}, std::string("cannot be written: ") + std::strerror(errno), {}});
  }
}

}  // namespace rollbook::sql
