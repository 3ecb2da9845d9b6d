#include "check/upload_rules.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "check/rule.hpp"
#include "rollbook/error.hpp"
#include "sql/embedded.hpp"

namespace rollbook::check {

namespace {

bool one_of_two(std::string_view file, const RuleHeader& header, std::string_view key, std::string_view yes,
                std::string_view no) {
  const std::string& value = header_value(file, header, key);
  if (value == yes || value == no) return value == yes;
  throw Error(ErrorKind::internal,
              "rule file " + std::string(file) + ": unknown " + std::string(key) + " " + value);
}

UploadRule parse_upload_rule(std::string_view file, std::string_view text,
                             const layout::UploadLayout& layout) {
  UploadRule rule;
  rule.text = text;
  const RuleHeader header = take_header(text);
  rule.code = header_value(file, header, "rule");
  rule.severity = header_value(file, header, "severity");
  rule.is_error = one_of_two(file, header, "severity", "Error", "Warning");
  rule.stops = one_of_two(file, header, "flow", "stop", "continue");
  rule.by_default = one_of_two(file, header, "default", "on", "off");
  rule.field = &layout.field(header_value(file, header, "field"));
  for (const auto& column : words_of(header_value(file, header, "reads"), ' '))
    rule.reads |= only_field(layout.field(column));
  rule.message = header_value(file, header, "message");
  rule.standing = header_value(file, header, "standing");
  if (header.contains("found")) rule.found = header_value(file, header, "found");
  rule.unless_failed = header.contains("runs") && header_value(file, header, "runs") == "unless failed";
  rule.condition = bare_sql(text);
  return rule;
}

}  // namespace

FieldSet only_field(const layout::UploadField& field) {
  return FieldSet{1} << static_cast<unsigned>(field.position);
}

std::vector<UploadRule> load_upload_rules(const std::string& system, const layout::UploadLayout& layout) {
  std::vector<UploadRule> rules;
  for (const auto file : sql::embedded_names("queries/upload_rules/" + system + "/" + layout.record + "/")) {
    rules.push_back(parse_upload_rule(file, sql::embedded(file), layout));
  }
  return rules;
}

std::vector<UploadRule> chosen_rules(std::vector<UploadRule> rules, const std::vector<std::string>& asked) {
  std::vector<std::string> codes;
  for (const auto& code : asked) codes.push_back(upper_ascii(code));
  for (const auto& code : codes) {
    const bool known =
        std::any_of(rules.begin(), rules.end(), [&](const auto& rule) { return rule.code == code; });
    if (!known) throw Error(ErrorKind::usage, "there is no rule " + code);
  }
  std::erase_if(rules, [&](const UploadRule& rule) {
    return !rule.by_default && std::find(codes.begin(), codes.end(), rule.code) == codes.end();
  });
  return rules;
}

std::string rule_query(const layout::UploadLayout& layout, const std::vector<UploadRule>& rules,
                       std::string_view row_query, std::string_view more) {
  std::string columns;
  std::string marks;
  for (const auto& field : layout.fields) {
    columns += (columns.empty() ? "" : ", ") + field.column;
    marks += (marks.empty() ? "?" : ", ?") + std::to_string(field.position);
  }
  std::string text = "WITH given (" + columns + ") AS (VALUES (" + marks + ")), looked_up AS MATERIALIZED (" +
                     std::string(row_query) + ") SELECT ";
  for (const auto& rule : rules) text.append("(").append(rule.condition).append("), ");
  for (const auto& rule : rules) {
    if (rule.found.empty()) {
      text.append("NULL, ");
    } else {
      text.append("CASE WHEN (").append(rule.condition).append(") THEN ").append(rule.found).append(" END, ");
    }
  }
  return text.append(more).append(" FROM looked_up");
}

}  // namespace rollbook::check
