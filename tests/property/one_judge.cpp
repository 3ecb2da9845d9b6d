#include "property/one_judge.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "check/rules.hpp"

namespace rollbook::test {

namespace {

using Key = std::string;

std::string text(const Table& table, const std::vector<Cell>& row, const std::string& column) {
  const auto found = std::find(table.columns.begin(), table.columns.end(), column);
  const auto* value =
      std::get_if<std::string>(&row.at(static_cast<std::size_t>(found - table.columns.begin())));
  return value == nullptr ? "" : *value;
}

Key key_of(const Table& table, const std::vector<Cell>& row) {
  return text(table, row, "ssid") + " at " + text(table, row, "school") + " from " +
         text(table, row, "start_date");
}

bool rejects_a_file(const std::string& code, const std::string& process) {
  const check::Rule* rule = check::find_rule(code, process);
  return rule == nullptr || rule->phase != check::Phase::certification;
}

bool can_never_fire(const std::string& code, const std::string& process) {
  const check::Rule* rule = check::find_rule(code, process);
  return rule != nullptr && !rule->never.empty();
}

}  // namespace

std::string judge_difference(Store& store, const std::string& process, const ExtractReport& report) {
  const Table findings = store.check(process).findings;
  std::set<std::string> students;  // "student code"
  std::map<Key, std::string> fatal;
  for (const auto& row : findings.rows) {
    if (text(findings, row, "severity") != "fatal") continue;
    const std::string rule = text(findings, row, "rule");
    if (!text(findings, row, "field").empty() && can_never_fire(rule, process))
      return "a rule fired that never can: " + rule;
    if (!rejects_a_file(rule, process)) continue;
    students.insert(text(findings, row, "student_id") + " " + rule);
    fatal.emplace(key_of(findings, row), rule + " " + text(findings, row, "detail"));
  }
  for (const auto& row : report.not_sent) {
    if (row.kind != "held back" || students.contains(row.student_id + " " + row.code)) continue;
    return "held back and not found: " + row.student_id + " " + row.ssid + " [" + row.code + "] " +
           row.reason;
  }
  for (const auto& row : report.records.rows) {
    if (text(report.records, row, "action") == "remove") continue;
    const auto found = fatal.find(key_of(report.records, row));
    if (found != fatal.end()) return "found and sent: " + found->first + " " + found->second;
  }
  return "";
}

}  // namespace rollbook::test
