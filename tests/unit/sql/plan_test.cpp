#include <catch2/catch.hpp>

#include "sql/embedded.hpp"
#include "unit/history/fixture.hpp"

namespace rollbook::test {

namespace {

std::string plan_of(sql::Connection& db, const std::string& query) {
  std::string plan;
  auto rows = db.prepare("EXPLAIN QUERY PLAN " + query);
  while (rows.step()) plan.append(rows.text(3)).append("\n");
  return plan;
}

}  // namespace

TEST_CASE("every query of the history and the store can be prepared") {
  District district;
  for (const std::string folder : {"queries/history/", "queries/store/"}) {
    for (const auto name : sql::embedded_names(folder)) {
      CAPTURE(name);
      sql::Connection db(district.path, sql::Open::read_write);
      CHECK_NOTHROW(db.execute("EXPLAIN SELECT 1"));
      const std::string text(sql::embedded(name));
      std::size_t from = 0;
      for (auto end = text.find(";\n"); end != std::string::npos; from = end + 1, end = text.find(";\n", from)) {
        CHECK_NOTHROW(db.prepare(text.substr(from, end + 1 - from)));
      }
      if (text.find(";\n") == std::string::npos) CHECK_NOTHROW(db.prepare(text));
    }
  }
}

TEST_CASE("the belief is read through its indexes: a row costs no scan") {
  District district;
  const std::string plan = plan_of(district.db, "SELECT * FROM belief WHERE process = 'SENR'");
  CAPTURE(plan);
  CHECK(plan.find("SEARCH r USING INDEX batch_record_key") != std::string::npos);
  CHECK(plan.find("SCAN r") == std::string::npos);
  CHECK(plan.find("AUTOMATIC") == std::string::npos);
}

}  // namespace rollbook::test
