#include "sql/database_file.hpp"

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>
#include <utility>

#include "rollbook/error.hpp"
#include "sql/migrator.hpp"

namespace rollbook::sql {

namespace {

constexpr const char* as_whom =
    "write access to the file and its folder; run any command as a user who has it";

[[noreturn]] void refuse(const std::string& path, const std::string& what) {
  throw Error(ErrorKind::database, Problem{path, 0, {}, what, {}});
}

// Opening a pipe would wait for whoever writes to it, and a device is never done.
void require_ordinary_file(const std::string& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) {
    if (errno == ENOENT || errno == ENOTDIR)
      refuse(path, "no such database; make one with: rollbook init --lea CODE");
    refuse(path, std::string("cannot be opened: ") + std::strerror(errno));
  }
  if (S_ISDIR(info.st_mode)) refuse(path, "is a folder, not a database; give the database's file");
  if (!S_ISREG(info.st_mode)) refuse(path, "is not an ordinary file; give the database's file");
  if (::access(path.c_str(), R_OK) != 0)
    refuse(path, std::string("cannot be opened: ") + std::strerror(errno));
}

// Reads the head of the file, which is when SQLite looks for an unfinished change.
int read_once(Connection& db) {
  return sqlite3_exec(db.handle(), "SELECT 1 FROM sqlite_schema LIMIT 1", nullptr, nullptr, nullptr);
}

bool for_want_of_access(int code) {
  const int kind = code & 0xFF;
  return kind == SQLITE_READONLY || kind == SQLITE_CANTOPEN || kind == SQLITE_PERM ||
         code == SQLITE_IOERR_DELETE || code == SQLITE_IOERR_ACCESS;
}

[[noreturn]] void cannot_recover(const std::string& path, const std::string& why) {
  refuse(path, "another program was stopped while it wrote; recovery needs " + std::string(as_whom) + " (" +
                   why + ")");
}

bool writable(const std::string& path) {
  std::error_code error;
  const auto file =
      std::filesystem::canonical(path, error);  // a link's file has its journal beside it, not the link
  const auto folder = file.parent_path();
  return !error && ::access(file.c_str(), W_OK) == 0 && ::access(folder.c_str(), W_OK | X_OK) == 0;
}

void recover(const std::string& path) {
  if (!writable(path)) cannot_recover(path, "they may not be written");
  Connection db(path, Open::read_write);
  const int code = read_once(db);
  if (code == SQLITE_OK) return;
  if (for_want_of_access(code)) cannot_recover(path, sqlite3_errmsg(db.handle()));
  throw_sqlite(db.handle(), code, "recover");
}

// Nothing: it cannot be read as it is.
std::optional<Connection> readable(const std::string& path, Open mode) {
  try {
    Connection db(path, mode);
    if (read_once(db) == SQLITE_OK) return db;
  } catch (const Error&) {
    if (mode != Open::read_only) throw;
  }
  return std::nullopt;
}

bool has_journal(const std::string& path) {
  std::error_code error;
  const auto file = std::filesystem::canonical(path, error);
  return !error && std::filesystem::exists(file.string() + "-journal", error);
}

}  // namespace

Connection open_file(const std::string& path, Open mode) {
  require_ordinary_file(path);
  if (auto db = readable(path, mode)) return std::move(*db);
  if (has_journal(path)) recover(path);
  return {path, mode};
}

void bring_up_to_date(Connection& db) {
  if (!writable(db.path())) {
    const int version = version_of(db);
    const std::string what =
        version < newest_version()
            ? "the database has schema version " + std::to_string(version) +
                  " and must be brought to version " + std::to_string(newest_version())
            : "the views of the database are those of another release and must be made again";
    refuse(db.path(), what + " first, which needs " + as_whom);
  }
  Connection writer(db.path(), Open::read_write);
  migrate(writer);
  refresh_views(writer);
}

}  // namespace rollbook::sql
