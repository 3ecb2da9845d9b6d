#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "source_dir.hpp"
#include "sql/migrator.hpp"
#include "unit/history/fixture.hpp"

namespace rollbook::test {

namespace {

std::string dump_of(const std::string& version) {
  std::ifstream in(std::string(rollbook::test::source_dir) + "/fixtures/old/" + version + ".sql",
                   std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string answer(const std::string& path, const std::string& question) {
  sql::Connection db(path, sql::Open::read_write);
  auto row = db.prepare(question);
  return row.step() ? std::string(row.text(0)) : "";
}

}  // namespace

TEST_CASE("a database of the first version keeps everything, and works on") {
  Folder folder;
  const std::string path = folder / "old.db";
  sql::Connection(path, sql::Open::create).execute(dump_of("0001"));
  const std::string belief =
      "SELECT group_concat(ssid || school || start_date || record || source, char(10)) FROM belief";
  const std::string students =
      "SELECT group_concat(id || identity_school || ssid || coalesce(legal_last_name, '-') || last_name) "
      "FROM (SELECT * FROM student ORDER BY id)";
  const std::string held = answer(path, belief);
  const std::string known = answer(path, students);
  REQUIRE(held.size() > 1000);
  REQUIRE(known.size() > 100);

  Context context;
  context.today = "2026-10-05";
  Store store = Store::open(path, Store::Access::write, context);
  CHECK(answer(path, "PRAGMA user_version") == std::to_string(sql::newest_version()));
  CHECK(answer(path, belief) == held);
  CHECK(answer(path, students) == known);
  for (const auto& row : store.doctor().rows) CHECK(std::get<std::string>(row[1]) == "ok");

  ExtractOptions options;
  options.process = "senr";
  options.out = folder / "out";
  std::filesystem::create_directory(options.out);
  CHECK(store.extract(options).files.size() == 2);
}

}  // namespace rollbook::test
