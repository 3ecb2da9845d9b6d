#include "check/rules.hpp"
#include "check/upload_rule_list.hpp"

#include "base/text.hpp"
#include "rollbook/store.hpp"
#include "utah/not_run.hpp"

namespace rollbook {

namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

bool in_scope(const check::Rule& rule, const std::string& scope) {
  return scope.empty() || lower_ascii(scope) == rule.system || rule.applies_to(upper_ascii(scope)) ||
         lower_ascii(scope) == rule.collection;
}

}  // namespace

// scope: a record type (senr), a collection (fall1), a system (calpads), or nothing for all.
Table rules_list(const std::string& scope) {
  Table out{{"rule", "records", "severity", "standing", "phase", "message", "source", "never"}, {}};
  for (const check::Rule& rule : check::rules()) {
    if (!in_scope(rule, scope)) continue;
    out.rows.push_back({rule.code, joined(rule.records), rule.severity, rule.standing,
                        check::phase_name(rule.phase), rule.message, rule.source, rule.never});
  }
  if (scope.empty() || lower_ascii(scope) == "utah") {
    for (const auto& rule : utah::rules_not_run())
      out.rows.push_back({rule.rule, rule.records, std::string(), std::string(), std::string("not run"),
                          rule.reason, rule.source, std::string()});
  }
  const std::string lower = lower_ascii(scope);
  if (lower.empty() || lower == "montana" || lower == "mt") {
    for (auto& row : check::upload_rule_rows()) out.rows.push_back(std::move(row));
  }
  if (out.rows.empty()) throw Error(ErrorKind::usage, "there are no rules for " + scope);
  return out;
}

std::string rule_text(const std::string& code) {
  const check::Rule* rule = check::find_rule(code);
  const auto* not_run = rule == nullptr ? utah::find_rule_not_run(code) : nullptr;
  if (rule == nullptr && not_run == nullptr) {
    if (auto text = check::upload_rule_text(upper_ascii(code))) return *std::move(text);
  }
  if (not_run != nullptr) return utah::text_of(*not_run);
  if (rule == nullptr)
    throw Error(ErrorKind::usage, "there is no rule " + code + "; see: rollbook rules list");
  return std::string(rule->text);
}

}  // namespace rollbook
