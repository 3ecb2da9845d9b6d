#include "sql/guard.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

#include "unit/history/fixture.hpp"

namespace rollbook::test {

namespace {

std::string bytes_of_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("reading is allowed, in all its forms") {
  District district;
  district.import_ods({{.ssid = first_ssid}});
  Store store = district.store(Store::Access::read);
  const std::string query =
      GENERATE(as<std::string>{}, "SELECT * FROM belief", "select count(*) from student -- end",
               "VALUES (1, 2)", "SELECT 1; ", "SELECT 1; /* nothing */ -- more",
               "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT i FROM n",
               "SELECT name FROM sqlite_schema", "PRAGMA table_info(student)", "PRAGMA user_version",
               "SELECT name FROM pragma_table_xinfo('student')", "EXPLAIN QUERY PLAN SELECT * FROM belief",
               "SELECT value FROM json_each('[1,2]')", "SELECT * FROM wanted_senr",
               "SELECT count(*) FROM difference_senr WHERE kind = 'remove'", "PRAGMA index_list(student)",
               "SELECT iso('20260812')", "PRAGMA integrity_check");
  CAPTURE(query);
  CHECK_NOTHROW(store.sql(query));
}

TEST_CASE("values come back with their types and names") {
  District district;
  const Table table = district.store().sql("SELECT NULL AS a, 2 AS b, 1.5 AS c, '007' AS d");
  CHECK(table.columns == std::vector<std::string>{"a", "b", "c", "d"});
  CHECK(table.rows ==
        std::vector<std::vector<Cell>>{{std::monostate{}, std::int64_t{2}, 1.5, std::string("007")}});
}

TEST_CASE("whatever would write is refused, and nothing is written") {
  District district;
  district.import_ods({{.ssid = first_ssid}});
  const std::string before = bytes_of_file(district.path);
  const std::string other = district.folder / "other.db";
  // Also on a connection that may write: the guard does not lean on how the file was opened.
  const auto access = GENERATE(Store::Access::read, Store::Access::write);
  const std::string attack = GENERATE_COPY(
      as<std::string>{}, "VACUUM INTO '" + other + "'", "VACUUM", "ATTACH '" + other + "' AS o",
      "CREATE TEMP TABLE t (a)", "CREATE TABLE t (a)", "CREATE TEMP VIEW v AS SELECT 1",
      "PRAGMA user_version = 5", "PRAGMA user_version(5)", "PRAGMA writable_schema = 1",
      "PRAGMA journal_mode = WAL", "PRAGMA foreign_keys = OFF", "PRAGMA query_only = 0",
      "PRAGMA application_id = 1", "INSERT INTO setting VALUES ('a', 'b')", "DELETE FROM setting",
      "UPDATE lea SET name = 'x'", "UPDATE lea SET name = 'x' RETURNING name",
      "WITH x(a) AS (SELECT 'q') INSERT INTO setting SELECT a, a FROM x", "UPDATE sqlite_schema SET sql = ''",
      "UPDATE STU SET GR = '1'", "DELETE FROM belief", "SELECT * FROM pragma_journal_mode('wal')",
      "DROP VIEW belief", "ALTER TABLE student_school ADD COLUMN x", "REINDEX", "ANALYZE", "BEGIN", "COMMIT",
      "SAVEPOINT s", "DETACH main", "CREATE INDEX i ON student_school (ssid)",
      "CREATE TRIGGER t AFTER DELETE ON keep BEGIN SELECT 1; END", "CREATE VIRTUAL TABLE f USING fts5 (a)",
      "SELECT load_extension('x')", "EXPLAIN DELETE FROM setting",
      "INSERT INTO wanted_senr VALUES ('a', 'b', 'c')", "DELETE FROM temp.difference_senr",
      "PRAGMA temp_store_directory = '/tmp'", "PRAGMA wal_checkpoint", "PRAGMA optimize",
      "PRAGMA incremental_vacuum", "PRAGMA locking_mode = exclusive");
  CAPTURE(attack);
  Store store = district.store(access);
  const auto error = error_of([&] { store.sql(attack); });
  REQUIRE(error);
  CHECK(error->kind() == ErrorKind::refused);
  CHECK_FALSE(std::filesystem::exists(other));
  CHECK(bytes_of_file(district.path) == before);
  CHECK_NOTHROW(store.sql("SELECT 1"));
}

TEST_CASE("a statement's columns are known without running it") {
  District district;
  CHECK(sql::guarded_columns(district.db, "SELECT 1 AS a, ssid FROM belief -- end") ==
        std::vector<std::string>{"a", "ssid"});
  for (const std::string text : {"DELETE FROM setting", "SELECT 1; SELECT 2", "DROP TABLE student"}) {
    CAPTURE(text);
    CHECK(kind_of([&] { sql::guarded_columns(district.db, text); }) == 1);
  }
  for (const auto& text :
       {std::string("SELEKT 1"), std::string("SELECT :name"), std::string(), std::string("SELECT 1\0", 9)}) {
    CAPTURE(text);
    CHECK(kind_of([&] { sql::guarded_columns(district.db, text); }) == 2);
  }
}

TEST_CASE("one statement at a time") {
  District district;
  for (const std::string text :
       {"SELECT 1; SELECT 2", "SELECT 1; DROP TABLE student", "SELECT 1; nonsense"}) {
    CAPTURE(text);
    const auto error = error_of([&] { district.store().sql(text); });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::refused);
    CHECK(std::string(error->what()).find("one statement") != std::string::npos);
  }
}

TEST_CASE("no argument makes a function of ours reach past its record") {
  District district;
  CHECK(district.store().sql("SELECT with_field('a', 3, 'x')").rows[0][0] == Cell{std::string("a^^x")});
  for (const std::string field : {"0", "-1", "1000", "1000000000000", "-9223372036854775808"}) {
    CAPTURE(field);
    CHECK(kind_of([&] { district.store().sql("SELECT with_field('a', " + field + ", 'x')"); }) == 2);
  }
}

TEST_CASE("SQL that SQLite does not understand is wrong usage, in its words") {
  District district;
  CHECK(message_of([&] { district.store().sql("SELEC 1"); }).find("syntax error") != std::string::npos);
  for (const std::string text : {"SELEC 1", "SELECT nope FROM student", "", " -- only this",
                                 "SELECT \"nope\"", "SELECT :name", "SELECT json('{')"}) {
    CAPTURE(text);
    CHECK(kind_of([&] { district.store().sql(text); }) == 2);
  }
  CHECK(kind_of([&] { district.store().sql(std::string("SELECT 1\0; DROP", 15)); }) == 2);
}

TEST_CASE("what a statement reads is told before it runs, with the guard off") {
  District district;
  std::set<std::string> read;
  district.db.execute("CREATE TEMP TABLE lazy (a)");
  const Table table = sql::read_guarded(district.db, "SELECT count(*) FROM Lazy, STU",
                                        [&](const std::set<std::string>& tables) {
                                          read = tables;
                                          district.db.execute("INSERT INTO lazy VALUES (1)");
                                        });
  CHECK(read.contains("lazy"));
  CHECK(read.contains("student_school"));
  CHECK_FALSE(read.contains("student"));
  CHECK_NOTHROW(district.db.execute("INSERT INTO lazy VALUES (2)"));
}

}  // namespace rollbook::test
