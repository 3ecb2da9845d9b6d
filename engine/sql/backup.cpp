#include "sql/backup.hpp"

#include <sqlite3.h>

#include "rollbook/error.hpp"
#include "sql/part_file.hpp"

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

bool copy_pages(Connection& from, Connection& to, const std::function<bool()>& stop) {
  constexpr int pages_at_a_time = 4096;
  sqlite3_backup* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
  if (backup == nullptr) throw_sqlite(to.handle(), sqlite3_errcode(to.handle()), "backup");
  int code = SQLITE_OK;
  bool stopped = false;
  while (code == SQLITE_OK && !stopped) {  // a step waits for a writer as long as any statement does
    code = sqlite3_backup_step(backup, pages_at_a_time);
    stopped = stop && stop();
  }
  const int finish = sqlite3_backup_finish(backup);
  if (stopped && code != SQLITE_DONE) return false;
  if (code != SQLITE_DONE) throw_sqlite(to.handle(), code, "backup");
  if (finish != SQLITE_OK) throw_sqlite(to.handle(), finish, "backup");
  return true;
}

void backup_to(Connection& db, const std::string& path, ErrorKind kind) {
  PartFile file(path, kind);
  {
    Connection copy(file.part(), Open::read_write);
    copy_pages(db, copy);
    const std::string problems = integrity_problems(copy);
    if (!problems.empty()) throw Error(ErrorKind::database, "the copy is not sound: " + problems);
  }
  file.publish();
}

}  // namespace rollbook::sql
