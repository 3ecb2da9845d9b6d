#include "check/rule.hpp"

#include <algorithm>

#include "base/date.hpp"
#include "base/text.hpp"
#include "rollbook/error.hpp"

namespace rollbook::check {

namespace {

[[noreturn]] void fail(std::string_view name, const std::string& what) {
  throw Error(ErrorKind::internal, "rule file " + std::string(name) + ": " + what);
}

// "warning until 2025-08-25", "fatal from 2025-08-26", "fatal"
SeverityPeriod parse_period(std::string_view name, const std::string& text) {
  const std::vector<std::string> words = words_of(text, ' ');
  if (words.empty()) fail(name, "no severity");
  SeverityPeriod period{words.at(0), {}, {}};
  if (period.severity != "fatal" && period.severity != "warning")
    fail(name, "severity is not fatal or warning");
  if (words.size() % 2 == 0) fail(name, "severity without a date");
  for (std::size_t i = 1; i < words.size(); i += 2) {
    if (!parse_iso(words[i + 1])) fail(name, "severity with a bad date");
    if (words[i] == "from") {
      period.from = words[i + 1];
    } else if (words[i] == "until") {
      period.until = words[i + 1];
    } else {
      fail(name, "severity with neither from nor until");
    }
  }
  return period;
}

Phase parse_phase(std::string_view name, const std::string& text) {
  for (const Phase phase : {Phase::record, Phase::set, Phase::certification}) {
    if (text == phase_name(phase)) return phase;
  }
  fail(name, "unknown phase " + text);
}

}  // namespace

RuleHeader take_header(std::string_view& text) {
  RuleHeader header;
  while (text.starts_with("--")) {
    const auto end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(2, end - 2));
    text.remove_prefix(std::min(end + 1, text.size()));
    const auto colon = line.find(": ");
    if (colon == std::string_view::npos || line.substr(0, colon).find(' ') != std::string_view::npos)
      continue;
    header.emplace(line.substr(0, colon), trimmed(line.substr(colon + 1)));
  }
  return header;
}

std::string_view bare_sql(std::string_view text) {
  return text.substr(0, text.find_last_not_of("; \t\r\n") + 1);
}

const std::string& header_value(std::string_view file, const RuleHeader& header, std::string_view key) {
  const auto found = header.find(key);
  if (found == header.end() || found->second.empty()) fail(file, "no " + std::string(key) + " in the header");
  return found->second;
}

std::string phase_name(Phase phase) {
  switch (phase) {
    case Phase::record:
      return "record";
    case Phase::set:
      return "set";
    case Phase::certification:
      return "certification";
  }
  return {};
}

const std::string& Rule::severity_on(std::string_view day) const {
  for (const SeverityPeriod& period : periods) {
    const bool begun = period.from.empty() || day >= period.from;
    if (begun && (period.until.empty() || day <= period.until)) return period.severity;
  }
  return periods.back().severity;
}

bool Rule::applies_to(std::string_view record) const {
  return std::find(records.begin(), records.end(), record) != records.end();
}

std::string Rule::finding_code(const std::string& record) const {
  const std::string& first = records.front();
  const std::string own = "-" + first;
  if (code.ends_with(own)) return code.substr(0, code.size() - own.size());
  return applies_to(record) && code.starts_with(first) ? record + code.substr(first.size()) : code;
}

std::string Rule::said_of(std::string statement, const std::string& record) const {
  if (record == records.front()) return statement;
  const auto replace_all = [&statement](const std::string& what, const std::string& with) {
    for (auto at = statement.find(what); at != std::string::npos;
         at = statement.find(what, at + with.size())) {
      statement.replace(at, what.size(), with);
    }
  };
  replace_all("work_" + lower_ascii(records.front()), "work_" + lower_ascii(record));
  replace_all("'" + records.front() + "'", "'" + record + "'");
  return statement;
}

Rule parse_rule(std::string_view name, std::string_view text) {
  std::string_view sql = text;
  const RuleHeader header = take_header(sql);
  const auto value = [&](const char* key) { return header_value(name, header, key); };
  Rule rule;
  rule.code = value("rule");
  rule.system = value("system");
  rule.records = words_of(value("records"), ' ');
  rule.severity = value("severity");
  for (const std::string& part : words_of(rule.severity, ';'))
    rule.periods.push_back(parse_period(name, part));
  if (rule.periods.empty()) fail(name, "no severity");
  rule.standing = value("standing");
  if (rule.standing != "stated" && rule.standing != "inferred" && rule.standing != "not stated") {
    fail(name, "unknown standing " + rule.standing);
  }
  rule.phase = parse_phase(name, value("phase"));
  if ((rule.phase == Phase::certification) != header.contains("collection")) {
    fail(name, "a collection belongs to the phase certification, and there only");
  }
  if (rule.phase == Phase::certification) rule.collection = value("collection");
  if (rule.system == "utah") {
    rule.place = value("place");
    rule.level = value("level") == "2" ? 2 : 1;
  }
  rule.message = value("message");
  if (header.contains("never")) rule.never = value("never");
  rule.source = value("source");
  rule.text = text;
  rule.sql = bare_sql(sql);
  if (rule.sql.empty()) fail(name, "no SQL");
  rule.has_severity = rule.sql.find("AS severity") != std::string_view::npos;
  rule.has_place = rule.sql.find("AS place") != std::string_view::npos;
  return rule;
}

}  // namespace rollbook::check
