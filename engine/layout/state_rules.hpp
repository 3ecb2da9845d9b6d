// What the state's rules mean, whether the engine runs them or not: schema/layouts/calpads/state_rules.csv.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rollbook::layout {

struct StateRule {
  std::string code;
  std::string records;  // "SENR SINF", or in words
  std::string severity;
  std::string meaning;
  std::string resolution;
  std::string source;
};

const std::vector<StateRule>& state_rules();

// The rule of that code, before others of the code that of this record. The four digits name a rule and the
// prefix the file, so SPRG0072 is SINF0072 where it is not listed itself. Null if there is none.
const StateRule* find_state_rule(std::string_view record, std::string_view code);

}  // namespace rollbook::layout
