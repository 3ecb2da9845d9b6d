#include "base/problems.hpp"

#include <catch2/catch.hpp>

#include "support/files.hpp"

namespace rb = rollbook;

TEST_CASE("A problem reads FILE:LINE: FIELD: message [CODE] with what applies") {
  CHECK(rb::Problem{"a.txt", 3, "ssid", "is blank", "GERR0001"}.text() ==
        "a.txt:3: ssid: is blank [GERR0001]");
  CHECK(rb::Problem{"a.txt", 0, {}, "no such file", {}}.text() == "a.txt: no such file");
  CHECK(rb::Problem{{}, 0, {}, "nothing", {}}.text() == "nothing");
}

TEST_CASE("Problems count all and keep the first ones") {
  rb::Problems problems;
  problems.refuse_if_any();
  for (long i = 1; i <= 10005; ++i) problems.add({"f", i, {}, "bad", {}});
  const auto refusal = support::refusal_of([&] { problems.refuse_if_any(); });
  CHECK(refusal.kind == 1);
  CHECK(refusal.total == 10005);
  CHECK(refusal.problems.size() == rb::Problems::kept);
  CHECK(refusal.problems.back().line == 10000);
}

TEST_CASE("Problems of an error add up") {
  rb::Problems problems;
  problems.add(rb::Error(rb::ErrorKind::refused, {{"a", 1, {}, "one", {}}, {"a", 2, {}, "two", {}}},
                         rb::ProblemCounts{{"k", 5}}));
  CHECK(problems.total() == 7);
  CHECK(problems.list().size() == 2);
}

TEST_CASE("Problems of a kind are one line when there are more than three") {
  rb::Problems problems;
  for (long i = 1; i <= 10005; ++i)
    problems.add({"f", i, "ED", "is " + std::to_string(i) + " days off", "DATE"});
  problems.add({"f", 7, "GR", "is blank", "BLANK"});
  const auto error = [&] {
    try {
      problems.refuse_if_any();
    } catch (const rb::Error& thrown) {
      return thrown;
    }
    return rb::Error(rb::ErrorKind::internal, "none");
  }();
  const auto lines = error.lines();
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].text == "f: 10,005 rows: ED: is 1 days off, and the like; first at lines 1, 2, 3 [DATE]");
  CHECK(lines[0].problems == 10005);
  CHECK(error.total() == 10006);
}
