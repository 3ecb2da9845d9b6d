#include <catch2/catch.hpp>

#include "unit/plan/rows.hpp"

using namespace rollbook::plan;  // NOLINT: the tests of this one room

namespace {

Record removal(const Row& row) {
  return {1, Kind::removal, row};
}
Record exit_of(const Row& row) {
  return {2, Kind::exit, row};
}
Record update(const Row& row) {
  return {3, Kind::update, row};
}

}  // namespace

TEST_CASE("a move is an exit and then an addition") {
  const std::vector<Row> held{row("A", "2026-08-12")};
  const std::vector<Record> records{exit_of(row("A", "2026-08-12", "2026-09-30", "T160")),
                                    update(row("B", "2026-10-01"))};
  const StudentPlan plan = plan_student(held, records, terms());
  CHECK(plan.slots == std::vector<int>{1, 2});
  CHECK_FALSE(disproof(held, records, plan.slots, terms()));
}

TEST_CASE("two moves between posts need no further files") {
  const std::vector<Row> held{row("A", "2026-08-12")};
  const std::vector<Record> records{exit_of(row("A", "2026-08-12", "2026-08-31", "T160")),
                                    update(row("B", "2026-09-01", "2026-09-20", "T160")),
                                    update(row("A", "2026-09-21"))};
  CHECK(plan_student(held, records, terms()).slots == std::vector<int>{1, 2, 2});
}

TEST_CASE("a record that waits for another of its own file moves to a later layer") {
  const std::vector<Row> held{row("A", "2026-08-12"), row("B", "2026-08-12", "", "", "20")};
  const std::vector<Record> records{update(row("B", "2026-08-12", "", "", "10")),
                                    update(row("A", "2026-08-12", "", "", "20"))};
  const StudentPlan plan = plan_student(held, records, terms());
  CHECK(plan.slots == std::vector<int>{5, 2});
  CHECK_FALSE(disproof(held, records, plan.slots, terms()));
}

TEST_CASE("the last row of an SSID is never deleted, nor all rows in one file") {
  const std::vector<Row> held{row("A", "2026-08-12"), row("B", "2025-08-12", "2026-06-05", "E155")};
  CHECK(plan_student(held, {removal(held[0])}, terms()).slots == std::vector<int>{0});
  const StudentPlan both = plan_student(held, {removal(held[0]), removal(held[1])}, terms());
  CHECK(both.slots.empty());
  CHECK(both.blocked_by == "SENR0180");
  CHECK(file_fault({held[0]}, {removal(held[0])}, 0, terms()) == std::optional<std::string>("SENR0180"));
}

TEST_CASE("a removal that only an addition makes possible comes in a later Removals file") {
  const std::vector<Row> held{row("A", "2026-08-12", "2026-08-11", "N470")};
  const std::vector<Record> records{removal(held[0]), update(row("A", "2026-08-14"))};
  const StudentPlan plan = plan_student(held, records, terms());
  REQUIRE(plan.slots.size() == 2);
  CHECK(plan.slots[1] == 2);
  CHECK(plan.slots[0] > 2);
  CHECK(plan.slots[0] % 3 == 0);
  CHECK_FALSE(disproof(held, records, plan.slots, terms()));
}

TEST_CASE("a removal of a row that the state does not hold breaks SENR0181") {
  const std::vector<Row> held{row("A", "2026-08-12"), row("B", "2026-09-12")};
  CHECK(plan_student(held, {removal(row("C", "2026-08-12"))}, terms()).blocked_by == "SENR0181");
}

TEST_CASE("gender and birth year must be the state's") {
  const std::vector<Row> held{row("A", "2026-08-12")};
  Row changed = row("A", "2026-08-12", "2026-09-30", "T160");
  changed.gender = "M";
  CHECK(plan_student(held, {exit_of(changed)}, terms()).blocked_by == "SENR0035");
  changed.gender = "F";
  changed.birth_year = "2011";
  CHECK(plan_student(held, {exit_of(changed)}, terms()).blocked_by == "SENR0035");
}

TEST_CASE("an addition that overlaps in any order blocks the student") {
  const std::vector<Row> held{row("A", "2026-08-12")};
  const StudentPlan plan = plan_student(held, {update(row("B", "2026-09-12"))}, terms());
  CHECK(plan.slots.empty());
  CHECK(plan.blocked_by == "SENR0027");
  CHECK(plan.blocked_record == 3);
}

TEST_CASE("a wrong order is found by the proof") {
  const std::vector<Row> held{row("A", "2026-08-12")};
  const std::vector<Record> records{exit_of(row("A", "2026-08-12", "2026-09-30", "T160")),
                                    update(row("B", "2026-10-01"))};
  CHECK(disproof(held, records, {2, 1}, terms()) == std::optional<std::string>("SENR0027"));
  CHECK(disproof(held, records, {1, 1}, terms()) == std::optional<std::string>("SENR0027"));
}
