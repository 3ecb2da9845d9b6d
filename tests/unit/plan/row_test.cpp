#include <catch2/catch.hpp>

#include "unit/plan/rows.hpp"

using namespace rollbook::plan;  // NOLINT: the tests of this one room

TEST_CASE("primary is status 10, and 30 once it has lasted more than 30 days") {
  CHECK(is_primary(row("A", "2026-08-12"), terms()));
  CHECK_FALSE(is_primary(row("A", "2026-08-12", "", "", "20"), terms()));
  CHECK_FALSE(is_primary(row("A", "2026-08-12", "", "", "50"), terms()));
  CHECK_FALSE(is_primary(row("A", "2026-08-12", "2026-09-11", "T160", "30"), terms()));
  CHECK(is_primary(row("A", "2026-08-12", "2026-09-12", "T160", "30"), terms()));
  CHECK(is_primary(row("A", "2026-08-12", "", "", "30"), terms()));
  CHECK_FALSE(is_primary(row("A", "2026-09-05", "", "", "30"), terms()));
}

TEST_CASE("a no show that left on or before its start is not primary") {
  CHECK_FALSE(is_primary(row("A", "2026-08-12", "2026-08-11", "N470"), terms()));
  CHECK_FALSE(is_primary(row("A", "2026-08-12", "2026-08-12", "N470"), terms()));
  CHECK(is_primary(row("A", "2026-08-12", "2026-08-13", "N470"), terms()));
}

TEST_CASE("an exit and a start on one day overlap unless the setting says otherwise") {
  const Row first = row("A", "2026-08-12", "2026-09-30", "T160");
  const Row second = row("B", "2026-09-30");
  CHECK(overlap(first, second, terms()));
  CHECK(overlap(second, first, terms()));
  CHECK_FALSE(overlap(first, second, terms(true)));
  CHECK_FALSE(overlap(second, first, terms(true)));
  CHECK_FALSE(overlap(first, row("B", "2026-10-01"), terms()));
  CHECK(overlap(first, row("B", "2026-09-01", "2026-09-01", "T160"), terms(true)));
}

TEST_CASE("overlap in one school has a code of its own") {
  CHECK(conflict(row("A", "2026-08-12"), row("A", "2026-09-01"), terms()) ==
        std::optional<std::string>("SENR0178"));
  CHECK(conflict(row("A", "2026-08-12"), row("B", "2026-09-01"), terms()) ==
        std::optional<std::string>("SENR0027"));
  CHECK_FALSE(conflict(row("A", "2026-08-12"), row("B", "2026-09-01", "", "", "20"), terms()));
}

TEST_CASE("after graduation nothing is open and nothing ends later") {
  const Row graduate = row("A", "2025-08-12", "2026-06-10", "E230", "10", "100");
  CHECK(conflict(row("B", "2026-08-12"), graduate, terms()) == std::optional<std::string>("SENR0587"));
  CHECK(conflict(row("B", "2026-08-12", "2026-09-01", "T160"), graduate, terms()) ==
        std::optional<std::string>("SENR0586"));
  CHECK_FALSE(conflict(row("B", "2026-08-12", "2026-09-01", "E170", "20"), graduate, terms()));
  CHECK_FALSE(conflict(row("B", "2026-08-12", "2026-08-11", "N470"), graduate, terms()));
  CHECK_FALSE(conflict(row("B", "2024-08-12", "2025-06-10", "E155"), graduate, terms()));
}
