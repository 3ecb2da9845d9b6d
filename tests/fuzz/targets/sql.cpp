// The read-only guard: whatever the statement, nothing is written, attached, set or opened.
#include <sqlite3.h>
#include <sys/stat.h>

#include <array>

#include "fuzz/support/district.hpp"
#include "fuzz/support/entry.hpp"
#include "fuzz/support/must.hpp"
#include "fuzz/support/watched_files.hpp"
#include "rollbook/report.hpp"
#include "sql/guard.hpp"
#include "support/files.hpp"

namespace {

namespace rb = rollbook;
using fuzz::must;

constexpr int steps_a_call = 1000;
constexpr int calls = 50;
constexpr int longest_value = 100000;

// Long statements and large values are cut short: time and memory are SQLite's affair, not the guard's.
class World {
 public:
  World() : m_path(m_dir.path("a.db")), m_district(opened()) {
    db().run_script("reconcile/declare_tables");
    sqlite3* const raw = handle();
    sqlite3_limit(raw, SQLITE_LIMIT_LENGTH, longest_value);
    sqlite3_limit(raw, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100);
    sqlite3_limit(raw, SQLITE_LIMIT_EXPR_DEPTH, 100);
    sqlite3_limit(raw, SQLITE_LIMIT_COMPOUND_SELECT, 20);
    sqlite3_hard_heap_limit64(std::int64_t{256} << 20U);
    sqlite3_progress_handler(
        raw, steps_a_call, [](void* left) { return --*static_cast<int*>(left) < 0 ? 1 : 0; }, &m_left);
  }

  rb::sql::Connection& db() { return m_district.db; }
  bool interrupted() const { return m_left < 0; }
  void wind_up() { m_left = calls; }

  // Everything that a statement could leave changed on this connection or on the disk.
  std::string state() {
    wind_up();
    std::string out = std::to_string(sqlite3_total_changes64(handle())) + "," +
                      std::to_string(sqlite3_get_autocommit(handle())) + "," +
                      std::to_string(fuzz::WatchedFiles::touched());
    struct stat file {};
    must(::stat(m_path.c_str(), &file) == 0, "the database is there");
    out += "," + std::to_string(file.st_size) + "," + std::to_string(file.st_mtim.tv_sec) + "." +
           std::to_string(file.st_mtim.tv_nsec);
    for (const char* query : watched) append_answer(out, query);
    return out;
  }

 private:
  static constexpr std::array watched{
      "SELECT count(*), sum(length(sql)), max(rootpage) FROM main.sqlite_schema",
      "SELECT count(*), sum(length(sql)) FROM temp.sqlite_schema",
      "SELECT 'a' LIKE 'A'",
      "PRAGMA database_list",
      "PRAGMA application_id",
      "PRAGMA auto_vacuum",
      "PRAGMA automatic_index",
      "PRAGMA busy_timeout",
      "PRAGMA cache_size",
      "PRAGMA cache_spill",
      "PRAGMA cell_size_check",
      "PRAGMA checkpoint_fullfsync",
      "PRAGMA data_version",
      "PRAGMA defer_foreign_keys",
      "PRAGMA foreign_keys",
      "PRAGMA fullfsync",
      "PRAGMA hard_heap_limit",
      "PRAGMA ignore_check_constraints",
      "PRAGMA journal_mode",
      "PRAGMA journal_size_limit",
      "PRAGMA legacy_alter_table",
      "PRAGMA locking_mode",
      "PRAGMA max_page_count",
      "PRAGMA mmap_size",
      "PRAGMA query_only",
      "PRAGMA read_uncommitted",
      "PRAGMA recursive_triggers",
      "PRAGMA reverse_unordered_selects",
      "PRAGMA schema_version",
      "PRAGMA secure_delete",
      "PRAGMA soft_heap_limit",
      "PRAGMA synchronous",
      "PRAGMA temp_store",
      "PRAGMA threads",
      "PRAGMA trusted_schema",
      "PRAGMA user_version",
      "PRAGMA wal_autocheckpoint",
      "PRAGMA writable_schema",
      "PRAGMA analysis_limit"};

  std::string opened() {
    fuzz::WatchedFiles::install();
    return m_path;
  }
  sqlite3* handle() { return m_district.db.handle(); }

  void append_answer(std::string& out, const char* query) {
    sqlite3_stmt* statement = nullptr;
    must(sqlite3_prepare_v2(handle(), query, -1, &statement, nullptr) == SQLITE_OK,
         std::string("no guard is left: ") + query);
    while (sqlite3_step(statement) == SQLITE_ROW) {
      for (int i = 0; i < sqlite3_column_count(statement); ++i) {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
        out += std::string(",") + (text == nullptr ? "" : text);
      }
    }
    sqlite3_finalize(statement);
  }

  support::TempDir m_dir;
  std::string m_path;
  int m_left = calls;
  fuzz::District m_district;
};

void check_reports(const rb::Table& table) {
  rb::to_csv(table);
  rb::to_json(table);
  for (const char c : rb::to_text(table))
    must(c == '\n' || c < 0 || c >= ' ', "a terminal receives no control characters");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static World world;
  static const std::string before = world.state();
  world.wind_up();
  try {
    check_reports(rb::sql::read_guarded(world.db(), fuzz::text_of(data, size)));
  } catch (const rb::Error& error) {
    const bool in_words = error.kind() == rb::ErrorKind::refused || error.kind() == rb::ErrorKind::usage;
    must(in_words || world.interrupted(), "bad SQL is refused or wrong usage: " + std::string(error.what()));
  }
  must(world.state() == before, "nothing was written, set or opened");
  return 0;
}
