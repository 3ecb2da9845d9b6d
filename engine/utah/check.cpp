#include "utah/check.hpp"

#include "sql/embedded.hpp"
#include "utah/field_faults.hpp"
#include "utah/rules.hpp"

namespace rollbook::utah {

namespace {

std::string finding_query(const check::Rule& rule) {
  std::string text(sql::embedded("queries/check/utah/finding.sql"));
  const auto replace = [&text](std::string_view mark, const std::string& with) {
    text.replace(text.find(mark), mark.size(), with);
  };
  replace("'{severity}'", rule.has_severity ? "coalesce(f.severity, :severity)" : ":severity");
  replace("'{place}'", rule.has_place ? "coalesce(f.place, :place)" : ":place");
  replace(
      "SELECT '' AS record, '' AS school, '' AS student_number, '' AS key, '' AS field, '' AS detail, "
      "'{rule}'",
      std::string(rule.sql) + "\n");
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

// A rule of a folder can go wrong on the data, as in a function that refuses a value.
void run_file(sql::Connection& db, const check::Rule& rule, const std::string& file,
              const std::string& today) {
  try {
    run_rule(db, rule, today);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::internal) throw;
    throw Error(ErrorKind::refused,
                Problem{file, 0, {}, "cannot be run: " + std::string(error.what()), "RULE"});
  }
}

}  // namespace

void run_checks(sql::Connection& db, const Run& run, const std::string& today) {
  const RuleSet set = rules_of(run.layout_dir, run.window.year);
  db.run_script("check/utah/tables");
  prove_rules(db, set);
  find_field_faults(db, run);
  db.run_script("check/utah/attendance");
  for (const auto& [code, rule] : set.rules) {
    const auto file = set.files.find(code);
    if (file == set.files.end()) {
      run_rule(db, rule, today);
    } else {
      run_file(db, rule, file->second, today);
    }
  }
}

}  // namespace rollbook::utah
