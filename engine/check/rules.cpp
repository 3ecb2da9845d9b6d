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
  replace("temp.work_senr", "temp.work_" + lower_ascii(record));
  replace("SELECT 0 AS row_id, '' AS field, '' AS detail, '{rule}'",
          rule.said_of(std::string(rule.sql), record));
  return text;
}

}  // namespace

const std::vector<Rule>& rules() {
  static const std::vector<Rule> all = read_rules();
  return all;
}

const Rule* find_rule(std::string_view code) {
  const std::string wanted = upper_ascii(code);
  const auto& all = rules();
  auto found = std::find_if(all.begin(), all.end(), [&](const Rule& rule) { return rule.code == wanted; });
  if (found == all.end()) {
    found = std::find_if(all.begin(), all.end(), [&](const Rule& rule) {
      return std::any_of(rule.records.begin(), rule.records.end(),
                         [&](const std::string& record) { return rule.finding_code(record) == wanted; });
    });
  }
  return found == all.end() ? nullptr : &*found;
}

const Rule* find_rule(const std::string& finding_code, const std::string& record) {
  const auto& all = rules();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Rule& rule) {
    return rule.applies_to(record) && rule.finding_code(record) == finding_code;
  });
  return found == all.end() ? find_rule(finding_code) : &*found;
}

void prepare_rules(sql::Connection& db, const std::string& record, std::initializer_list<Phase> phases) {
  const std::string folder = "check/" + lower_ascii(record);
  if (holds(phases, Phase::record)) {
    db.run_script(folder + "_record");
    db.run_script("check/state_school");
  }
  if (holds(phases, Phase::set) || holds(phases, Phase::certification)) db.run_script(folder + "_set");
}

void run_rule(sql::Connection& db, const Rule& rule, const std::string& record, const std::string& today) {
  const sql::Params params = {{"rule", rule.finding_code(record)},
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

void run_collection(sql::Connection& db, const std::string& collection, const std::string& today) {
  prepare_rules(db, "SENR", {Phase::certification});
  db.run_script("wanted/calpads/sprg/012_code");
  db.run_script("check/certification");
  for (const Rule& rule : rules()) {
    if (rule.collection == collection) run_rule(db, rule, "SENR", today);
  }
}

}  // namespace rollbook::check
