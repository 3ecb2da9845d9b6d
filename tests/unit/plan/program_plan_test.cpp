#include "plan/program_plan.hpp"

#include <catch2/catch.hpp>

using namespace rollbook;
using namespace rollbook::plan;

namespace {

Day on(const char* iso) {
  return *parse_iso(iso);
}

ProgramRow row(const char* program, const char* start, const char* end = "", const char* school = "0100001",
               const char* service = "^") {
  const std::string code = program;
  return {school, code, code + "^" + service, code == "127" ? "1" : "3", on(start), parse_iso(end)};
}

}  // namespace

TEST_CASE("Participation in one program does not overlap, whatever the school") {
  const auto rule = [](const ProgramRow& a, const ProgramRow& b, bool same_day = false) {
    return program_conflict(a, b, same_day).value_or("");
  };
  CHECK(rule(row("174", "2026-08-12"), row("174", "2026-09-01", "2026-09-30", "0100002")) == "SPRG0070");
  CHECK(rule(row("174", "2026-09-30"), row("174", "2026-08-12", "2026-09-30", "0100002")) == "SPRG0070");
  CHECK(rule(row("174", "2026-09-30"), row("174", "2026-08-12", "2026-09-30", "0100002"), true).empty());
  CHECK(rule(row("174", "2026-10-01"), row("174", "2026-08-12", "2026-09-30", "0100002")).empty());
  CHECK(rule(row("174", "2026-08-12"), row("113", "2026-08-12")).empty());
  CHECK(rule(row("127", "2026-08-12", "2026-09-30"), row("127", "2026-09-01")).empty());
  CHECK(rule(row("127", "2026-08-12"), row("127", "2026-09-01")) == "SPRG-OPEN");
  CHECK(rule(row("127", "2026-08-12"), row("127", "2026-09-01", "", "0100002")).empty());
}

TEST_CASE("Program 122 may run several services at a time; others have one row a start") {
  CHECK_FALSE(program_conflict(row("122", "2026-08-12", "", "0100001", "2026-2027^01"),
                               row("122", "2026-08-12", "", "0100001", "2026-2027^02"), false));
  CHECK(program_conflict(row("127", "2026-08-12", "2026-09-01", "0100001", "2026-2027^01"),
                         row("127", "2026-08-12", "2026-09-01"), false) == "SPRG0249");
}

TEST_CASE("What ends makes room in the file before") {
  const std::vector<ProgramRow> held = {row("174", "2026-08-12")};
  const std::vector<ProgramRecord> records = {{1, Kind::update, row("174", "2026-10-01", "2026-12-01")},
                                              {2, Kind::exit, row("174", "2026-08-12", "2026-09-30")}};
  const StudentPlan plan = plan_programs(held, records, false);
  CHECK(plan.slots == std::vector<int>{2, 1});
  CHECK_FALSE(disproof_of_programs(held, records, plan.slots, false));
  CHECK(disproof_of_programs(held, records, {1, 2}, false) == "SPRG0070");
}

TEST_CASE("A row that outlasts its neighbour waits until the neighbour is shorter") {
  const std::vector<ProgramRow> held = {row("174", "2026-08-12", "2026-09-01"),
                                        row("174", "2026-09-15", "2026-12-01")};
  const std::vector<ProgramRecord> records = {{1, Kind::exit, row("174", "2026-08-12", "2026-09-14")},
                                              {2, Kind::update, row("174", "2026-10-01")},
                                              {3, Kind::exit, row("174", "2026-09-15", "2026-09-30")}};
  const StudentPlan plan = plan_programs(held, records, false);
  CHECK(plan.slots == std::vector<int>{1, 2, 1});
}

TEST_CASE("What overlaps in any order is blocked, and the last row may go") {
  const std::vector<ProgramRow> held = {row("174", "2026-08-12")};
  CHECK(plan_programs(held, {{7, Kind::update, row("174", "2026-10-01", "2026-12-01")}}, false).blocked_by ==
        "SPRG0070");
  CHECK(plan_programs(held, {{8, Kind::removal, row("174", "2026-08-12")}}, false).slots ==
        std::vector<int>{0});
  CHECK(plan_programs(held, {{9, Kind::removal, row("174", "2026-08-13")}}, false).blocked_by == "SPRG0181");
}
