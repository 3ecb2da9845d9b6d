#include "utah/year.hpp"

#include <catch2/catch.hpp>

namespace rollbook::test {

namespace {

const layout::UtahLayout& built_in() {
  static const auto layout = layout::load_utah(layout::embedded_files("utah"), 2027);
  return layout;
}

utah::Window window(const std::string& collection, int year, const std::string& today,
                    const std::string& from = {}, const std::string& to = {}) {
  return utah::window_of(utah::collection_of(built_in(), collection), year, from, to, today);
}

}  // namespace

TEST_CASE("a collection speaks of its own days in the school year") {
  CHECK(window("october1", 2027, "2027-02-03").to == "2026-10-01");
  CHECK(window("december1", 2030, "2027-02-03").from == "2029-12-01");
  CHECK(window("today", 2027, "2027-02-03").data_date == "2027-02-03");
  const auto year_end = window("year-end", 2027, "2027-02-03");
  CHECK(year_end.from == "2026-07-01");
  CHECK(year_end.to == "2027-06-30");
  CHECK(year_end.data_date.empty());
  CHECK(window("custom", 2027, "2027-02-03", "2026-08-17", "2026-10-05").from == "2026-08-17");
}

TEST_CASE("days that do not fit are wrong use") {
  CHECK_THROWS_AS(window("custom", 2027, "2027-02-03"), Error);
  CHECK_THROWS_AS(window("custom", 2027, "2027-02-03", "", "2027-02-03"), Error);
  CHECK_THROWS_AS(window("custom", 2027, "2027-02-03", "2026-10-05", "2026-08-17"), Error);
  CHECK_THROWS_AS(window("custom", 2027, "2027-02-03", "2026-06-30", "2026-08-17"), Error);
  CHECK_THROWS_AS(window("custom", 2027, "2027-02-03", "2026-13-01", "2026-08-17"), Error);
  CHECK_THROWS_AS(window("october1", 2027, "2027-02-03", "2026-08-17", "2026-08-18"), Error);
  CHECK_THROWS_AS(window("today", 2026, "2027-02-03"), Error);
  CHECK_THROWS_AS(window("november1", 2026, "2027-02-03"), Error);
}

TEST_CASE("custom ends today, and may end in the summer after the year") {
  CHECK(window("custom", 2027, "2027-02-03", "2026-08-17").to == "2027-02-03");
  CHECK(window("custom", 2027, "2027-07-02", "2026-08-17").to == "2027-07-02");
  CHECK(window("custom", 2027, "2027-11-02", "2026-08-17").to == "2027-09-30");
  CHECK(window("custom", 2027, "2027-07-02", "2026-08-17", "2027-09-30").data_date == "2027-09-30");
  CHECK_THROWS_AS(window("custom", 2027, "2027-11-02", "2026-08-17", "2027-10-01"), Error);
  CHECK_THROWS_AS(window("custom", 2027, "2027-07-02", "2027-07-01", "2027-07-02"), Error);
  CHECK_THROWS_AS(window("custom", 2027, "2026-08-16", "2026-08-17"), Error);
}

TEST_CASE(
    "without a year it is that of today; until September what speaks of more than a day means the year "
    "before") {
  using layout::UtahKind;
  CHECK(utah::meant_year(0, UtahKind::snapshot, "2026-10-05") == 2027);
  CHECK(utah::meant_year(0, UtahKind::snapshot, "2027-06-30") == 2027);
  CHECK(utah::meant_year(0, UtahKind::snapshot, "2027-07-01") == 2028);
  for (const auto kind : {UtahKind::year, UtahKind::between}) {
    CHECK(utah::meant_year(0, kind, "2027-06-30") == 2027);
    CHECK(utah::meant_year(0, kind, "2027-07-01") == 2027);
    CHECK(utah::meant_year(0, kind, "2027-09-30") == 2027);
    CHECK(utah::meant_year(0, kind, "2027-10-01") == 2028);
    CHECK(utah::meant_year(2025, kind, "2027-10-01") == 2025);
  }
}

}  // namespace rollbook::test
