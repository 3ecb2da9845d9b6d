#include "layout/state_rules.hpp"

#include "base/text.hpp"
#include "layout/text_table.hpp"
#include "sql/embedded.hpp"

namespace rollbook::layout {

namespace {

constexpr std::size_t prefix_length = 4;  // SENR, IVR0 has three letters and is nobody's

std::vector<StateRule> read_state_rules() {
  const std::string file = "state_rules.csv";
  std::vector<StateRule> rules;
  for (const auto& row : read_table(file, std::string(sql::embedded("layouts/calpads/" + file)),
                                    {"code", "records", "severity", "meaning", "resolution", "source"})) {
    rules.push_back({row.at("code"), row.at("records"), row.at("severity"), row.at("meaning"),
                     row.at("resolution"), row.at("source")});
  }
  return rules;
}

bool is_of_a_file(std::string_view code) {
  return code.starts_with("SENR") || code.starts_with("SINF") || code.starts_with("SPRG") ||
         code.starts_with("SELA");
}

// How closely the rule is the one that is asked for; 0: not at all.
int closeness(const StateRule& rule, std::string_view record, std::string_view code) {
  const bool of_record = rule.records.find(record) != std::string::npos;
  if (rule.code == code) return of_record ? 4 : 3;
  if (!is_of_a_file(code) || !is_of_a_file(rule.code)) return 0;
  if (rule.code.substr(prefix_length) != code.substr(prefix_length)) return 0;
  return of_record ? 2 : 1;
}

}  // namespace

const std::vector<StateRule>& state_rules() {
  static const std::vector<StateRule> all = read_state_rules();
  return all;
}

const StateRule* find_state_rule(std::string_view record, std::string_view code) {
  const StateRule* best = nullptr;
  int best_so_far = 0;
  for (const auto& rule : state_rules()) {
    const int close = closeness(rule, record, code);
    if (close <= best_so_far) continue;
    best_so_far = close;
    best = &rule;
  }
  return best;
}

}  // namespace rollbook::layout
