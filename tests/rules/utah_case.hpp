// Reads tests/rules/utah/<CODE>.test. One line is one statement; # begins a comment:
//   also: CODE              a rule that cannot but fire with this one
//   fires: PART [| PART]... => SEVERITY FIELD [COUNT]     what the rule must find, COUNT times (once), and no
//   other rule quiet: PART [| PART]... what no rule may find anything about
// The parts change the records of fixtures/utah/ut-export, in which every SSID is verified:
//   set RECORD ROW FIELDS   values of a row, by its number in the file (s1 2 city=Provo zip_code="84 1");
//   NULL: never
//                           supplied; * for every row
//   add RECORD ROW FIELDS   one more row, like that one but for the fields
//   drop RECORD ROW
//   absent ROW FROM TO A    every weekday from FROM to TO the student of that row of S1 is absent
//   session ROW FROM TO     every weekday from FROM to TO that student's school is in session
//   today DAY, collection NAME
//   code LINE               one more line of codes.csv
//   sql STATEMENT           before the SSIDs are verified
//   after STATEMENT         after that
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace rollbook::test {

struct UtahCase {
  bool fires = false;
  std::string line;
  std::vector<std::pair<std::string, std::string>> parts;  // set, "s1 2 city=Provo"
  std::string severity;
  std::string field;
  std::size_t count = 1;
};

struct UtahCaseFile {
  std::vector<std::string> also;
  std::vector<UtahCase> cases;
};

// Throws std::runtime_error with the line that cannot be read.
UtahCaseFile read_utah_cases(const std::string& path);

}  // namespace rollbook::test
