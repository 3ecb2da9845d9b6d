#include "check/rules.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "rollbook/error.hpp"
#include "sql/embedded.hpp"

namespace rollbook::check {

namespace {

std::vector<Rule> read_rules() {
  std::vector<Rule> out;
  for (const std::string_view name : sql::embedded_names("queries/rules/")) {
    if (name.ends_with(".sql")) out.push_back(parse_rule(name, sql::embedded(name)));
  }
  std::sort(out.begin(), out.end(), [](const Rule& a, const Rule& b) { return a.code < b.code; });
  return out;
}

bool holds(std::initializer_list<Phase> phases, Phase phase) {
  return std::find(phases.begin(), phases.end(), phase) != phases.end();
}

// The template holds the rule as a subquery, and the rule's own severity column where it has one.
std::string finding_query(const Rule& rule, const std::string& record) {
  std::string text(sql::embedded("queries/check/rule_finding.sql"));
  const auto replace = [&text](std::string_view mark, std::string_view with) {
    text.replace(text.find(mark), mark.size(), with);
  };
  replace("'{severity}'", rule.has_severity ? "coalesce(f.severity, :severity)" : ":severity");
  replace("SELECT 0 AS row_id, '' AS field, '' AS detail, '{rule}'", rule.sql_for(record));
  replace("temp.work_senr AS w", "temp.work_" + lower_ascii(record) + " AS w");
  return text;
}

}  // namespace

const std::vector<Rule>& rules() {
  static const std::vector<Rule> all = read_rules();
  return all;
}

std::vector<const Rule*> find_rules(std::string_view code) {
  const std::string wanted = upper_ascii(code);
  const auto named = [&](const Rule& rule) {
    return std::any_of(rule.records.begin(), rule.records.end(),
                       [&](const std::string& record) { return rule.code_for(record) == wanted; });
  };
  std::vector<const Rule*> found;
  for (const Rule& rule : rules()) {
    if (named(rule)) found.push_back(&rule);
  }
  return found;
}

void prepare_rules(sql::Connection& db, const std::string& record, std::initializer_list<Phase> phases) {
  const std::string script = "check/" + lower_ascii(record);
  if (holds(phases, Phase::record)) {
    db.run_script(script + "_record");
    db.run_script("check/state_school");
  }
  if (holds(phases, Phase::set) || holds(phases, Phase::certification)) db.run_script(script + "_set");
}

void run_rule(sql::Connection& db, const Rule& rule, const std::string& record, const std::string& today) {
  const sql::Params params = {{"rule", rule.code_for(record)},
                              {"severity", rule.severity_on(today)},
                              {"keeps_removals", static_cast<std::int64_t>(rule.phase != Phase::record)}};
  db.prepare(finding_query(rule, record), "rule " + rule.code).bind(params).execute();
}

void run_rules(sql::Connection& db, const std::string& record, std::initializer_list<Phase> phases,
               const std::string& today) {
  prepare_rules(db, record, phases);
  for (const Rule& rule : rules()) {
    if (rule.applies_to(record) && holds(phases, rule.phase)) run_rule(db, rule, record, today);
  }
}

}  // namespace rollbook::check
