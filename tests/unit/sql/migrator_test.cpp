#include "sql/migrator.hpp"

#include <catch2/catch.hpp>

#include <fstream>

#include "unit/history/fixture.hpp"

namespace rollbook::test {

namespace {

bool says(const std::string& message, const std::string& part) {
  return message.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a database of a newer version is refused with both numbers") {
  District district;
  district.db.execute("PRAGMA user_version = 99");
  const auto error = error_of([&] { district.store(); });
  REQUIRE(error);
  CHECK(error->kind() == ErrorKind::database);
  CHECK(says(error->what(), "99"));
  CHECK(says(error->what(), "knows " + std::to_string(sql::newest_version())));
}

TEST_CASE("an edited migration stops the program") {
  District district;
  district.db.execute("UPDATE schema_migration SET sha256 = 'other'");
  const auto error = error_of([&] { district.store(); });
  REQUIRE(error);
  CHECK(error->kind() == ErrorKind::database);
  CHECK(says(error->what(), "migration 0001"));
}

TEST_CASE("a file that is not ours is refused and left alone") {
  Folder folder;
  const std::string path = folder / "other.db";
  SECTION("another program's database") {
    sql::Connection db(path, sql::Open::create);
    db.execute("CREATE TABLE t (a)");
  }
  SECTION("no database at all") {
    std::ofstream(path) << "This is a letter, long enough to be read as a header by anyone who tries.";
  }
  SECTION("an empty file") {
    std::ofstream(path) << "";
  }
  const auto size = std::filesystem::file_size(path);
  CHECK(kind_of([&] { Store::open(path, Store::Access::write, {"2026-09-01", "t", "t", {}}); }) == 3);
  CHECK(std::filesystem::file_size(path) == size);
}

TEST_CASE("a missing database is said to be missing") {
  Folder folder;
  CHECK(kind_of([&] {
          Store::open(folder / "none.db", Store::Access::read, {"2026-09-01", "t", "t", {}});
        }) == 3);
  CHECK_FALSE(std::filesystem::exists(folder / "none.db"));
}

TEST_CASE("views are made again when their text changed") {
  District district;
  district.db.execute("UPDATE meta SET value = 'old' WHERE name = 'views.sha256'");
  district.db.execute("DROP VIEW XRP; CREATE VIEW leftover AS SELECT 1");
  district.store(Store::Access::read);
  CHECK(district.text("SELECT count(*) FROM sqlite_schema WHERE name IN ('XRP', 'leftover')") == "1");
  CHECK(sql::views_are_current(district.db));
}

TEST_CASE("init never overwrites, and its file is the owner's alone") {
  District district;
  CHECK(kind_of([&] { Store::create(district.path, {"1234500", "", "CA"}, district.context); }) == 1);
  CHECK(std::filesystem::status(district.path).permissions() ==
        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
  CHECK_FALSE(std::filesystem::exists(district.path + ".part"));
}

}  // namespace rollbook::test
