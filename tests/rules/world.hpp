// A small district that breaks no rule: its set-up, the reference tables, and one sound record to vary. A
// world is about a record type (SENR, SELA) or about a collection (fall1, eoy1), which looks at SENR records.
#pragma once

#include <string>
#include <vector>

#include "check/rules.hpp"
#include "rules/case_file.hpp"

namespace rollbook::test {

inline constexpr const char* world_today = "2026-10-01";

struct Finding {
  std::string rule;
  std::string severity;
  std::string field;
  std::string detail;
};

class World {
 public:
  explicit World(std::string about = "SENR");

  // What all rules together find about the case's own record; other_action replaces its action, only: that
  // rule alone.
  std::vector<Finding> findings(const CaseFile& file, const RuleCase& rule_case,
                                const std::string& other_action = {}, const check::Rule* only = nullptr);
  sql::Connection& db() { return m_db; }

  // Runs what the rules read beside the case's own rows.
  void prepare();
  // The sound record with the given fields in place.
  Fields record(const Fields& changes) const;

  // The world that a rule is tried in.
  static std::string of(const check::Rule& rule);

 private:
  void insert(const char* table, const Fields& fields);
  void fill(const CaseFile& file, const RuleCase& rule_case, const std::string& other_action);
  void insert_held(const Fields& row);
  void run(const check::Rule* only);
  bool is_collection() const { return m_record != m_about; }

  std::string m_about;
  std::string m_record;  // SENR, SINF, SELA
  sql::Connection m_db;
};

}  // namespace rollbook::test
