#include "utah/check.hpp"

#include <filesystem>
#include <list>
#include <map>

#include "check/rule.hpp"
#include "check/rules.hpp"
#include "read/source.hpp"
#include "sql/embedded.hpp"
#include "sql/guard.hpp"

namespace rollbook::utah {

namespace {

namespace fs = std::filesystem;

// Rules by code: the built-in ones, and those of the folder in their place.
struct RuleSet {
  std::list<std::string> texts;  // what the folder's rules point into
  std::map<std::string, check::Rule> rules;
};

void add_file(RuleSet& set, const fs::path& path) {
  const auto& text = set.texts.emplace_back(read::Source(path.string(), path.string()).text());
  try {
    check::Rule rule = check::parse_rule(path.string(), text);
    if (rule.code != path.stem().string()) throw Error(ErrorKind::refused, "the file is not named by its rule");
    set.rules[rule.code] = rule;
  } catch (const Error& error) {
    throw Error(ErrorKind::refused, Problem{path.string(), 0, {}, error.what(), "RULE"});
  }
}

void add_folder(RuleSet& set, const std::string& folder) {
  if (!fs::is_directory(folder)) return;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".sql") add_file(set, entry.path());
  }
}

RuleSet rules_of(const Run& run) {
  RuleSet set;
  for (const auto& rule : check::rules()) {
    if (rule.system == "utah") set.rules[rule.code] = rule;
  }
  if (run.layout_dir.empty()) return set;
  add_folder(set, run.layout_dir + "/rules");
  add_folder(set, run.layout_dir + "/" + std::to_string(run.window.year) + "/rules");
  return set;
}

std::string finding_query(const check::Rule& rule) {
  std::string text(sql::embedded("queries/check/utah/finding.sql"));
  const auto replace = [&text](std::string_view mark, std::string_view with) {
    text.replace(text.find(mark), mark.size(), with);
  };
  replace("'{severity}'", rule.has_severity ? "coalesce(f.severity, :severity)" : ":severity");
  replace(
      "SELECT '' AS record, '' AS school, '' AS student_number, '' AS key, '' AS field, '' AS detail, '{rule}'",
      rule.sql);
  return text;
}

void run_rule(sql::Connection& db, const check::Rule& rule, const std::string& today) {
  db.prepare(finding_query(rule), "rule " + rule.code)
      .bind({{"rule", rule.code},
             {"level", std::int64_t{rule.level}},
             {"severity", rule.severity_on(today)},
             {"place", rule.place}})
      .execute();
}

}  // namespace

void run_checks(sql::Connection& db, const Run& run, const std::string& today) {
  db.run_script("check/utah/tables");
  const RuleSet set = rules_of(run);
  for (const auto& [code, rule] : set.rules) run_rule(db, rule, today);
}

}  // namespace rollbook::utah
