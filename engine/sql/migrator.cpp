#include "sql/migrator.hpp"

#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <ctime>
#include <filesystem>
#include <optional>
#include <vector>

#include "base/sha256.hpp"
#include "rollbook/error.hpp"
#include "sql/backup.hpp"
#include "sql/embedded.hpp"

namespace rollbook::sql {

namespace {

struct Migration {
  int version;
  std::string name;
  std::string_view text;
  std::optional<std::string_view> verify;
};

std::vector<Migration> migrations() {
  std::vector<Migration> list;
  const auto names = embedded_names("migrations/");
  for (const auto name : names) {
    if (name.ends_with(".verify.sql")) continue;
    const std::string_view file = name.substr(name.find('/') + 1);
    int number = 0;
    std::from_chars(file.data(), file.data() + 4, number);
    std::string stem(file.substr(0, file.size() - 4));
    Migration migration{number, stem, embedded(name), std::nullopt};
    for (const auto other : names) {
      if (other == "migrations/" + stem + ".verify.sql") migration.verify = embedded(other);
    }
    list.push_back(std::move(migration));
  }
  return list;
}

std::int64_t pragma(Connection& db, const std::string& name) {
  Statement statement = db.prepare("PRAGMA " + name, name);
  return statement.step() ? statement.integer(0) : 0;
}

bool has_table(Connection& db, const std::string& name) {
  Statement statement =
      db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = :name", "has_table");
  statement.bind({{"name", name}});
  return statement.step();
}

bool is_empty(Connection& db) {
  return pragma(db, "schema_version") == 0;
}

constexpr const char* log_table =
    "CREATE TABLE schema_migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL,"
    " applied_at TEXT NOT NULL) STRICT";

void check_log(Connection& db) {
  Statement log = db.prepare("SELECT version, sha256 FROM schema_migration", "schema_migration");
  while (log.step()) {
    for (const auto& migration : migrations()) {
      if (migration.version == log.integer(0) && sha256_hex(migration.text) != log.text(1)) {
        throw Error(ErrorKind::database,
                    "migration " + migration.name + " is not the one this database was made with");
      }
    }
  }
}

void must_return_nothing(Connection& db, std::string_view text, const std::string& what) {
  Statement statement = db.prepare(text, what);
  if (statement.step())
    throw Error(ErrorKind::database, what + " found rows that the new schema does not allow");
}

void drop_views(Connection& db) {
  std::vector<std::string> names;
  {
    Statement statement = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'view'", "views");
    while (statement.step()) names.emplace_back(statement.text(0));
  }
  for (const auto& name : names) db.execute("DROP VIEW \"" + name + "\"");
}

// A view would hold on to the tables as they were: none is there while a step runs.
void apply(Connection& db, const Migration& migration) {
  if (!has_table(db, "schema_migration")) db.execute(log_table);
  drop_views(db);
  if (has_table(db, "meta")) db.execute("DELETE FROM meta WHERE name = 'views.sha256'");
  db.execute(migration.text, {}, migration.name);
  if (migration.verify) must_return_nothing(db, *migration.verify, migration.name + ".verify");
  must_return_nothing(db, "PRAGMA foreign_key_check", "foreign_key_check after " + migration.name);
  db.execute(
      "INSERT INTO schema_migration (version, name, sha256, applied_at)"
      " VALUES (:version, :name, :sha256, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))",
      {{"version", std::int64_t{migration.version}},
       {"name", migration.name},
       {"sha256", sha256_hex(migration.text)}});
  db.execute("PRAGMA user_version = " + std::to_string(migration.version));
  db.execute("PRAGMA application_id = " + std::to_string(application_id));
}

std::string views_hash() {
  Sha256 sum;
  for (const auto name : embedded_names("views/")) sum.add(embedded(name));
  return sum.hex();
}

std::string utc_now() {
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  ::gmtime_r(&now, &utc);
  std::array<char, 32> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%Y%m%dT%H%M%SZ", &utc)};
}

// What a migration that was killed left beside the database is no whole copy, and holds student records.
// Whoever has the write lock may take it away.
void remove_half_copies(const std::string& path, const std::string& stem) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(path).parent_path();
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder.empty() ? "." : folder, error)) {
    const auto name = entry.path().filename().string();
    const bool half = name.ends_with(".part") || name.ends_with(".part-journal");
    if (half && name.starts_with(fs::path(stem).filename().string())) ::unlink(entry.path().c_str());
  }
}

std::string free_copy_name(const std::string& path) {
  remove_half_copies(path, path + ".before-");
  const std::string name = path + ".before-" + std::to_string(newest_version()) + "-" + utc_now();
  std::string free = name;
  for (int n = 2; ::access(free.c_str(), F_OK) == 0; ++n) free = name + "-" + std::to_string(n);
  return free;
}

bool is_in_memory(Connection& db) {
  const char* file = sqlite3_db_filename(db.handle(), "main");
  return file == nullptr || *file == '\0';
}

void make_views(Connection& db) {
  drop_views(db);
  for (const auto name : embedded_names("views/")) db.execute(embedded(name), {}, std::string(name));
  db.execute(
      "INSERT INTO meta (name, value) VALUES ('views.sha256', :hash) ON CONFLICT DO UPDATE SET value = "
      "excluded.value",
      {{"hash", views_hash()}});
}

class ForeignKeysOff {
 public:
  explicit ForeignKeysOff(Connection& db) : m_db(db) { m_db.execute("PRAGMA foreign_keys = OFF"); }
  ~ForeignKeysOff() { sqlite3_exec(m_db.handle(), "PRAGMA foreign_keys = ON", nullptr, nullptr, nullptr); }
  ForeignKeysOff(const ForeignKeysOff&) = delete;
  ForeignKeysOff& operator=(const ForeignKeysOff&) = delete;

 private:
  Connection& m_db;
};

// The copy is made by a second connection, which may read while the first one holds the write lock: nobody
// can change anything between the copy and the first step.
void copy_beside(Connection& db) {
  if (is_in_memory(db)) return;
  Connection reader(db.path(), Open::read_only);
  backup_to(reader, free_copy_name(db.path()), ErrorKind::database);
}

}  // namespace

int newest_version() {
  int newest = 0;
  for (const auto& migration : migrations()) newest = std::max(newest, migration.version);
  return newest;
}

int version_of(Connection& db) {
  return static_cast<int>(pragma(db, "user_version"));
}

void check_is_ours(Connection& db) {
  if (pragma(db, "application_id") != application_id) {
    throw Error(ErrorKind::database, Problem{db.path(), 0, {}, "not a Rollbook database", {}});
  }
  const int version = version_of(db);
  if (version > newest_version()) {
    throw Error(ErrorKind::database, Problem{db.path(),
                                             0,
                                             {},
                                             "the database has schema version " + std::to_string(version) +
                                                 ", this program knows " + std::to_string(newest_version()) +
                                                 ": use a newer program",
                                             {}});
  }
  check_log(db);
}

void migrate(Connection& db) {
  if (pragma(db, "user_version") == newest_version()) return;
  const ForeignKeysOff off(db);  // a pragma that a transaction does not heed
  Transaction transaction(db);
  const bool fresh = is_empty(db);
  if (!fresh) check_is_ours(db);
  const int version = version_of(db);
  if (version == newest_version()) return;  // another program was first
  if (!fresh) copy_beside(db);
  for (const auto& migration : migrations()) {
    if (migration.version > version) apply(db, migration);
  }
  make_views(db);
  transaction.commit();
}

bool views_are_current(Connection& db) {
  Statement statement = db.prepare("SELECT value FROM meta WHERE name = 'views.sha256'", "views.sha256");
  return statement.step() && statement.text(0) == views_hash();
}

bool is_current(Connection& db) {
  return version_of(db) == newest_version() && views_are_current(db);
}

void refresh_views(Connection& db) {
  if (views_are_current(db)) return;
  Transaction transaction(db);
  if (views_are_current(db)) return;  // another program was first
  make_views(db);
  transaction.commit();
}

}  // namespace rollbook::sql
