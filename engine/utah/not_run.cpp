#include "utah/not_run.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "layout/text_table.hpp"
#include "sql/embedded.hpp"

namespace rollbook::utah {

namespace {

std::vector<RuleNotRun> read_list() {
  const std::string name = "rules_not_run.csv";
  std::vector<RuleNotRun> list;
  for (const auto& row : layout::read_table(name, std::string(sql::embedded("layouts/utah/" + name)),
                                            {"rule", "records", "why", "reason", "source"}))
    list.push_back({row.at("rule"), row.at("records"), row.at("why"), row.at("reason"), row.at("source")});
  return list;
}

}  // namespace

const std::vector<RuleNotRun>& rules_not_run() {
  static const std::vector<RuleNotRun> list = read_list();
  return list;
}

const RuleNotRun* find_rule_not_run(std::string_view code) {
  const auto& list = rules_not_run();
  const auto found = std::find_if(
      list.begin(), list.end(),
      [wanted = upper_ascii(code)](const RuleNotRun& rule) { return upper_ascii(rule.rule) == wanted; });
  return found == list.end() ? nullptr : &*found;
}

std::string text_of(const RuleNotRun& rule) {
  return "-- rule: " + rule.rule + "\n-- system: utah\n-- records: " + rule.records +
         "\n-- phase: not run\n-- why: " + rule.why + "\n-- message: " + rule.reason +
         "\n-- source: " + rule.source + "\n";
}

}  // namespace rollbook::utah
