// The state's report: levels, severities and keys.
#include <catch2/catch.hpp>

#include <unistd.h>

#include <cstdio>
#include <fstream>

#include "utah/run.hpp"
#include "utah/state_report.hpp"

using namespace rollbook;

namespace {

struct Read {
  utah::StateSheet sheet;
  Problems problems;
  std::vector<Notice> notices;
};

Read read(const std::string& text) {
  const std::string path = "state_report_test." + std::to_string(::getpid()) + ".csv";
  std::ofstream(path, std::ios::binary) << text;
  Read read;
  read.sheet = utah::read_state_sheet(path, utah::proved_layout("", 2027), "14", read.problems, read.notices);
  std::remove(path.c_str());
  return read;
}

const utah::StateMessage& only(const Read& read) {
  REQUIRE(read.problems.empty());
  REQUIRE(read.sheet.messages.size() == 1);
  return read.sheet.messages.front();
}

}  // namespace

TEST_CASE("The level is 2 for a code of two digits and where another LEA is named") {
  const auto level = [](const std::string& code, const std::string& other) {
    return only(read("ErrorCode,SeverityCode,otherLEANumber\n" + code + ",Fatal," + other + "\n")).level;
  };
  CHECK(level("04", "") == 2);
  CHECK(level("S1.009", "33") == 2);
  CHECK(level("S1.009", "") == 1);
  CHECK(level("004", "") == 1);
  CHECK(level("4", "") == 1);
}

TEST_CASE("A warning says so in its severity; anything else is fatal, whatever its code ends in") {
  const auto fatal = [](const std::string& code, const std::string& severity) {
    return only(read("ErrorCode,Severity\n" + code + "," + severity + "\n")).fatal;
  };
  CHECK_FALSE(fatal("S1.009", "Warning"));
  CHECK_FALSE(fatal("S1.009", " WARNING "));
  CHECK_FALSE(fatal("S1.009w", "warning"));
  CHECK(fatal("S1.009w", "Fatal"));
  CHECK(fatal("S1.009W", ""));
  CHECK(fatal("S1.009", "Fatal"));
  CHECK(fatal("S1.009", ""));
  CHECK(fatal("S1.009", "Warn"));
  CHECK(fatal("w1.009", "3"));
}

TEST_CASE("The key has the layout's key columns in their order, days in one form") {
  const auto message =
      only(read("otherEntryDate,CourseRecordID,ErrorMessage,SchoolNumber,StudentNumber,EntryDate,ErrorCode,"
                "SeverityCode\n"
                "8/20/2026,12,17 students,0104,10001,20260817,S1.009,Fatal\n"));
  CHECK(message.key == "EntryDate 2026-08-17, CourseRecordID 12, otherEntryDate 2026-08-20");
  CHECK(message.school == "0104");
  CHECK(message.student == "10001");
  CHECK(message.message == "17 students");
}

TEST_CASE("Every row must be our LEA's, where it says whose it is") {
  CHECK(read("ErrorCode,Severity,LEANumber\nS1.1,Fatal,14\nS1.1,Fatal,\nS1.1,Fatal,0014\n").problems.empty());
  const auto other = read("ErrorCode,Severity,LEANumber\nS1.1,Fatal,14\nS1.1,Fatal,140\n");
  REQUIRE(other.problems.total() == 1);
  CHECK(other.problems.list()[0].line == 3);
  CHECK(other.problems.list()[0].field == "LEANumber");
}

TEST_CASE("Columns that the layout does not know are named; a header row alone has no errors") {
  const auto none = read("ErrorCode,Severity,Remark,\"a name, perhaps\"\r\n");
  CHECK(none.problems.empty());
  CHECK(none.sheet.messages.empty());
  REQUIRE(none.notices.size() == 1);
  CHECK(none.notices[0].problem.message == "columns that are not read: Remark, (no column name)");
}
