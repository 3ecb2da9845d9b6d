// What every check found as one list of work: by school and student, what is wrong, where to mend it, what
// comes next (issue: `check` without a process). No names, no birth dates.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "rollbook/store.hpp"
#include "sql/connection.hpp"

namespace rollbook {

struct CheckFinding {
  std::string process;  // SENR
  std::string rule, severity, student_id, ssid, school, start_date, field, detail;
  std::string mend_field;  // the column of the record that is to be mended; may be empty
  std::string value;       // what is there; may be empty
  bool of_rule = false;    // the rule's sentence says what is wrong; otherwise the detail does
};

// The columns that a check of one process shows.
Table findings_table(const std::vector<CheckFinding>& findings);

// One row for each thing to mend: what several spells or processes have in common is said once.
// in_sinf_files: SSIDs of the files of SINF that are not posted.
Table check_worklist(sql::Connection& db, const std::vector<CheckFinding>& findings,
                     const std::set<std::string>& in_sinf_files);

// "STU.RC1: '999': no translation to a state code, 2 students": values of fatal findings of GERR0002.
std::vector<Notice> unknown_values(const std::vector<CheckFinding>& findings);

}  // namespace rollbook
