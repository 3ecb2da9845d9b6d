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

// Queries in deeper folders work on the temporary tables of their own runs.
TEST_CASE("every query of the history and the store can be prepared") {
  District district;
  for (const std::string folder : {"queries/history/", "queries/store/"}) {
    for (const auto name : sql::embedded_names(folder)) {
      if (name.substr(folder.size()).find('/') != std::string_view::npos) continue;
      CAPTURE(name);
      std::string_view text = sql::embedded(name);
      for (auto end = text.find(";\n"); end != std::string_view::npos; end = text.find(";\n")) {
        CHECK_NOTHROW(district.db.prepare(text.substr(0, end)));
        text.remove_prefix(end + 2);
      }
      if (text.find_first_not_of(" \n") != std::string_view::npos) CHECK_NOTHROW(district.db.prepare(text));
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

TEST_CASE("one student's history is found by key") {
  District district;
  const std::string plan = plan_of(district.db, "SELECT * FROM calpads_history WHERE ssid = '1000000001'");
  CAPTURE(plan);
  CHECK(plan.find("SEARCH o USING INDEX ods_row_key") != std::string::npos);
  CHECK(plan.find("SEARCH r USING INDEX batch_record_key") != std::string::npos);
}

}  // namespace rollbook::test
