#include "base/date.hpp"

#include <catch2/catch.hpp>

namespace rb = rollbook;

TEST_CASE("ISO dates are taken only in their own form and if they exist") {
  CHECK(rb::to_iso(*rb::parse_iso("2026-08-12")) == "2026-08-12");
  CHECK(rb::parse_iso("2024-02-29"));
  for (const auto* bad : {"2026-02-29", "2026-02-30", "2026-13-01", "2026-00-10", "2026-8-12", "2026/08/12",
                          "20260812", "", "0999-01-01", "2026-08-12 ", "2O26-08-12"}) {
    INFO(bad);
    CHECK_FALSE(rb::parse_iso(bad));
  }
}

TEST_CASE("State dates are eight digits of a real day") {
  CHECK(rb::to_compact(*rb::parse_compact("20260812")) == "20260812");
  for (const auto* bad : {"20260230", "00000000", "2026081", "202608122", "2026081x", "        "}) {
    INFO(bad);
    CHECK_FALSE(rb::parse_compact(bad));
  }
}

TEST_CASE("SIS dates come in two forms, with a time of day or without") {
  for (const auto* good : {"2026-08-02", "8/2/2026", "08/02/2026", "2026-08-02 00:00:00",
                           "2026-08-02T00:00:00.000", "8/2/2026 12:00:00 AM"}) {
    INFO(good);
    REQUIRE(rb::parse_sis_date(good));
    CHECK(rb::to_iso(*rb::parse_sis_date(good)) == "2026-08-02");
  }
  for (const auto* bad :
       {"2/30/2026", "13/1/2026", "8/2/26", "8-2-2026", "2026-08-02 x", "/2/2026", "8//2026"}) {
    INFO(bad);
    CHECK_FALSE(rb::parse_sis_date(bad));
  }
}

TEST_CASE("The academic year runs from July 1 to June 30") {
  CHECK(rb::academic_year(*rb::parse_iso("2026-06-30")) == 2025);
  CHECK(rb::academic_year(*rb::parse_iso("2026-07-01")) == 2026);
  CHECK(rb::to_iso(rb::academic_year_start(2026)) == "2026-07-01");
  CHECK(rb::academic_year_id(2026) == "2026-2027");
  CHECK(rb::parse_academic_year_id("2026-2027") == 2026);
  CHECK_FALSE(rb::parse_academic_year_id("2026-2028"));
  CHECK_FALSE(rb::parse_academic_year_id("2026-27"));
}
