// Rules of the state's that the data quality check does not run, each with the reason: data in
// schema/layouts/utah/rules_not_run.csv.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rollbook::utah {

struct RuleNotRun {
  std::string rule;
  std::string records;
  std::string why;  // another LEA, state, not published, computed, process, allows
  std::string reason;
  std::string source;
};

const std::vector<RuleNotRun>& rules_not_run();
// nullptr if there is none; letter case does not matter.
const RuleNotRun* find_rule_not_run(std::string_view code);
// What "rules show" says of it.
std::string text_of(const RuleNotRun& rule);

}  // namespace rollbook::utah
