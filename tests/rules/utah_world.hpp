// The district of fixtures/utah/ut-export, every SSID of which the state has verified: it breaks no rule.
#pragma once

#include <string>
#include <vector>

#include "rules/utah_case.hpp"
#include "sql/connection.hpp"

namespace rollbook::test {

struct UtahFinding {
  std::string rule;
  std::string severity;
  std::string record;
  std::string field;
  std::string detail;
  std::string place;
};

class UtahWorld {
 public:
  static constexpr const char* day = "2026-10-05";

  UtahWorld();
  // What the data quality check finds after the changes of a case.
  std::vector<UtahFinding> findings(const UtahCase& rule_case);
  // Names and birth dates as the case left them: no finding may hold one.
  const std::vector<std::string>& private_values() const { return m_private; }
  // Makes the temporary tables that a rule reads, for the day above.
  void prepare();
  sql::Connection& db() { return m_db; }

 private:
  void change(const std::string& kind, const std::string& about);
  void set(const std::string& about);
  void add(const std::string& about);
  void drop(const std::string& about);
  void weekdays(const std::string& about, bool absent);
  void verify();
  void read_private();

  sql::Connection m_db;
  std::vector<std::string> m_private;
};

}  // namespace rollbook::test
