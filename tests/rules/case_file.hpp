// Reads tests/rules/<system>/<CODE>.test. One line is one statement; # begins a comment:
//   setup: SQL                 runs before every case of the file
//   also: CODE                 a rule that cannot but fire with this one
//   fires: FIELDS [| part]...  a record that the rule must find, and no other rule
//   quiet: FIELDS [| part]...  a record that no rule may find anything about
// FIELDS are column=value (column="a b"); what is left out is that of a sound record. A "fires" line may end
// with
// "=> SEVERITY FIELD". Parts: "row: FIELDS" another record of the run (action wanted), "held: FIELDS" a row
// of the belief, "sql: STATEMENT".
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rollbook::test {

using Fields = std::map<std::string, std::string>;

struct RuleCase {
  bool fires = false;
  std::string line;
  Fields record;
  std::vector<Fields> rows;
  std::vector<Fields> held;
  std::vector<std::string> sql;
  std::string severity;  // expected, if given
  std::string field;
};

struct CaseFile {
  std::vector<std::string> setup;
  std::vector<std::string> also;
  std::vector<RuleCase> cases;
};

// column=value column="a b" ...
Fields read_fields(std::string_view text);
// Throws std::runtime_error with the line that cannot be read.
CaseFile read_cases(const std::string& path);

}  // namespace rollbook::test
