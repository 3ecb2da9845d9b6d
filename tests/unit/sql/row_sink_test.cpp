#include "sql/row_sink.hpp"

#include <catch2/catch.hpp>

#include "sql/migrator.hpp"

namespace rollbook::test {

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
