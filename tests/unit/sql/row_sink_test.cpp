#include "sql/row_sink.hpp"

#include <catch2/catch.hpp>

#include <random>

#include "sql/migrator.hpp"
#include "unit/history/fixture.hpp"

namespace rollbook::test {

namespace {

using Rows = std::vector<std::vector<std::string>>;
const std::vector<std::string> some_columns = {"school", "student_id", "last_name", "ssid"};

std::string word(std::mt19937& random, std::size_t longest) {
  static constexpr std::string_view letters = "abcXYZ019 -'\"^\xC3\xA9";
  std::string text;
  for (auto size = std::uniform_int_distribution<std::size_t>(0, longest)(random); size > 0; --size) {
    text += letters[std::uniform_int_distribution<std::size_t>(0, letters.size() - 1)(random)];
  }
  return text;
}

Rows random_rows(std::uint32_t seed, std::size_t count, std::size_t longest) {
  std::mt19937 random(seed);
  Rows rows;
  for (std::size_t i = 0; i < count; ++i) {
    rows.push_back({std::to_string(i % 7), std::to_string(random()) + "-" + std::to_string(i),
                    word(random, longest), word(random, 12)});
  }
  return rows;
}

void fill(sql::RowSink& sink, const Rows& rows) {
  for (const auto& row : rows) sink.add(std::vector<sql::SinkValue>(row.begin(), row.end()));
  sink.close();
  sink.finish();
}

// Every column of every row with its type, in rowid order, and in the order of both indexes.
std::string content(District& district) {
  std::string text;
  for (const std::string order : {"rowid", "student_id, school", "ssid, identity, rowid"}) {
    auto rows = district.db.prepare(
        "SELECT rowid, typeof(ssid), typeof(grade), typeof(identity), * FROM student_school ORDER BY " +
        order);
    while (rows.step()) {
      for (int i = 0; i < rows.columns(); ++i) text.append(rows.text(i)).append("|");
      text += "\n";
    }
  }
  return text;
}

// Loads the same rows both ways; the store must not tell which.
void compare_ways(const Rows& rows) {
  District plain;
  District pages;
  {
    sql::Transaction transaction(plain.db);
    fill(*sql::make_insert_sink(plain.db, "student_school", some_columns), rows);
    transaction.commit();
  }
  {
    sql::Transaction transaction(pages.db);
    fill(*sql::make_page_sink(pages.db, "student_school", some_columns, 0), rows);
    transaction.commit();
  }
  CHECK(content(plain) == content(pages));
  CHECK(pages.text("PRAGMA integrity_check") == "ok");
  for (const auto& row : pages.store(Store::Access::read).doctor().rows)
    CHECK(std::get<std::string>(row[1]) == "ok");
}

}  // namespace

TEST_CASE("rows that come as pages are the rows that INSERT makes") {
  SECTION("none") {
    compare_ways({});
  }
  SECTION("one") {
    compare_ways(random_rows(1, 1, 20));
  }
  SECTION("a few leaves") {
    compare_ways(random_rows(2, 500, 60));
  }
  SECTION("several levels") {
    compare_ways(random_rows(3, 60000, 200));
  }
  SECTION("records that fill most of a page") {
    compare_ways(random_rows(4, 300, 16300));
  }
  SECTION("records and keys that go over several pages") {
    Rows rows = random_rows(5, 60, 70000);
    for (auto& row : rows) row[3] = row[2].substr(0, row[2].size() / 2);
    compare_ways(rows);
  }
  SECTION("sizes around every limit of a page") {
    Rows rows;
    for (std::size_t size = 16180; size < 16420; ++size)
      rows.push_back({"1", std::to_string(size), std::string(size, 'a'), ""});
    for (std::size_t size = 3950; size < 4200; ++size)
      rows.push_back({"2", std::to_string(size), "", std::string(size, 'b')});
    compare_ways(rows);
  }
}

TEST_CASE("index pages end well whatever the number of entries") {
  for (std::size_t count = 500; count < 1500; count += 7) {
    District district;
    sql::Transaction transaction(district.db);
    fill(*sql::make_page_sink(district.db, "student_school", some_columns, 0), random_rows(6, count, 5));
    CHECK(district.text("PRAGMA integrity_check") == "ok");
    transaction.commit();
  }
}

TEST_CASE("pages come behind the rows that a table has") {
  District district;
  const std::vector<std::string> columns = {"student_id", "school", "year", "start_date"};
  for (int round = 0; round < 3; ++round) {
    sql::Transaction transaction(district.db);
    fill(*sql::make_page_sink(district.db, "enrollment", columns, 0),
         {{"1", "10", "2026", "2026-08-12"}, {"2", "10", "2026", "2026-08-13"}});
    transaction.commit();
  }
  CHECK(district.text("SELECT group_concat(id || ':' || student_id, ' ') FROM (SELECT id, student_id FROM "
                      "enrollment ORDER BY id)") == "1:1 2:2 3:1 4:2 5:1 6:2");
  CHECK(district.text("PRAGMA integrity_check") == "ok");
}

TEST_CASE("a load that is rolled back leaves nothing") {
  District district;
  {
    sql::Transaction transaction(district.db);
    fill(*sql::make_page_sink(district.db, "student_school", some_columns, 0), random_rows(7, 5000, 50));
  }
  CHECK(district.text("SELECT count(*) FROM student_school") == "0");
  CHECK(district.text("PRAGMA integrity_check") == "ok");
  compare_ways(random_rows(7, 10, 50));
}

TEST_CASE("when no more images can be attached, large loads go row by row") {
  sql::Connection db(":memory:", sql::Open::create);
  sql::migrate(db);
  const auto large = [&] { return sql::make_row_sink(db, "meal", {"student_id", "sequence"}, 10U << 20U); };
  {
    const sql::Transaction transaction(db);
    int pages = 0;
    for (int i = 0; i < 20; ++i) {
      const auto sink = large();
      pages += sink->adds_to_database() ? 0 : 1;
      const auto student = std::to_string(i);
      const sql::SinkValue row[] = {std::string_view(student), std::string_view("1")};
      sink->add(row);
      sink->close();
      sink->finish();
    }
    CHECK(pages == 10);
    auto rows = db.prepare("SELECT count(*) FROM meal");
    REQUIRE(rows.step());
    CHECK(rows.integer(0) == 20);
  }
  CHECK_FALSE(large()->adds_to_database());
}

}  // namespace rollbook::test
