// A small district that breaks no rule: its set-up, the reference tables, and one sound record to vary.
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
  World();

  // What all rules together find about the case's own record; other_action replaces its action, only: that rule alone.
  std::vector<Finding> findings(const CaseFile& file, const RuleCase& rule_case,
                                const std::string& other_action = {}, const check::Rule* only = nullptr,
                                const std::string& type = "SENR");
  sql::Connection& db() { return m_db; }

  // The sound record with the given fields in place.
  static Fields record(const Fields& changes, const std::string& type = "SENR");

 private:
  void insert(const std::string& table, const Fields& fields);
  void fill(const CaseFile& file, const RuleCase& rule_case, const std::string& other_action,
            const std::string& type);

  sql::Connection m_db;
};

}  // namespace rollbook::test
