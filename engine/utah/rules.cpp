#include "utah/rules.hpp"

#include <filesystem>

#include "base/problems.hpp"
#include "check/rules.hpp"
#include "layout/utah.hpp"
#include "read/source.hpp"
#include "sql/guard.hpp"
#include "sql/migrator.hpp"

namespace rollbook::utah {

namespace {

namespace fs = std::filesystem;

Problem fault_of(const std::string& file, const std::string& what) {
  return {file, 0, {}, what, "RULE"};
}

// What the error says beside the file's name.
std::string said_by(const Error& error, const std::string& name) {
  std::string text = error.problems().size() == 1 ? error.problems().front().message : error.what();
  const std::string prefix = "rule file " + name + ": ";
  return text.starts_with(prefix) ? text.substr(prefix.size()) : text;
}

check::Rule read_rule(const std::string& code, std::string_view text) {
  check::Rule rule = check::parse_rule(code + ".sql", text);
  if (rule.system != "utah") throw Error(ErrorKind::refused, "the system is not utah");
  if (rule.code != code) throw Error(ErrorKind::refused, "the file is not named by its rule, " + rule.code);
  return rule;
}

void add_file(RuleSet& set, const fs::path& path, Problems& problems) {
  try {
    const std::string& text = set.texts.emplace_back(read::Source(path.string(), path.string()).text());
    const check::Rule rule = read_rule(path.stem().string(), text);
    set.rules[rule.code] = rule;
    set.files[rule.code] = path.string();
  } catch (const Error& error) {
    problems.add(fault_of(path.string(), said_by(error, path.filename().string())));
  }
}

std::set<fs::path> rule_files(const std::string& folder, Problems& problems) {
  std::set<fs::path> paths;
  try {
    if (!fs::is_directory(folder)) return paths;
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (entry.path().extension() == ".sql") paths.insert(entry.path());
    }
  } catch (const fs::filesystem_error& error) {
    problems.add(fault_of(folder, error.code().message()));
  }
  return paths;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

void prove_rule(sql::Connection& db, const check::Rule& rule) {
  const auto columns = sql::guarded_columns(db, std::string(rule.sql));
  if (columns != rule_columns(rule))
    throw Error(ErrorKind::refused,
                "answers with " + joined(columns) + " instead of " + joined(rule_columns(rule)));
}

}  // namespace

std::vector<std::string> rule_columns(const check::Rule& rule) {
  std::vector<std::string> columns = {"record", "school", "student_number", "key", "field", "detail"};
  if (rule.has_severity) columns.emplace_back("severity");
  if (rule.has_place) columns.emplace_back("place");
  return columns;
}

RuleSet rules_of(const std::string& folder, int year) {
  RuleSet set;
  for (const auto& rule : check::rules()) {
    if (rule.system == "utah") set.rules[rule.code] = rule;
  }
  if (folder.empty()) return set;
  Problems problems;
  for (const auto& below : {folder + "/rules", folder + "/" + std::to_string(year) + "/rules"}) {
    for (const auto& path : rule_files(below, problems)) add_file(set, path, problems);
  }
  problems.refuse_if_any();
  return set;
}

void prove_rules(sql::Connection& db, const RuleSet& set) {
  Problems problems;
  for (const auto& [code, file] : set.files) {
    try {
      prove_rule(db, set.rules.at(code));
    } catch (const Error& error) {
      problems.add(fault_of(file, said_by(error, file)));
    }
  }
  problems.refuse_if_any();
}

std::vector<Problem> rule_faults(const std::string& folder, int year) {
  if (folder.empty()) return {};
  sql::Connection db(":memory:", sql::Open::create);
  sql::migrate(db);
  sql::refresh_views(db);
  db.run_script("layout/utah/reference_tables");
  for (const char* name :
       {"work/utah/010_run", "work/utah/020_rows", "work/utah/030_chosen", "check/utah/tables"})
    db.run_script(name);
  try {
    prove_rules(db, rules_of(folder, year));
  } catch (const Error& error) {
    return error.problems();
  }
  return {};
}

}  // namespace rollbook::utah
