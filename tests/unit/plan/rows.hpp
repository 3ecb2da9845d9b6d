// Rows and records for the tests of the plan room, one line each.
#pragma once

#include <string>

#include "plan/student_plan.hpp"

namespace rollbook::plan {

inline Day day(const std::string& iso) {
  return *parse_iso(iso);
}

// An empty exit is an open row.
inline Row row(const std::string& school, const std::string& start, const std::string& exit = "",
               const std::string& reason = "", const std::string& status = "10",
               const std::string& completion = "") {
  Row out;
  out.school = school;
  out.start = day(start);
  out.exit = parse_iso(exit);
  out.exit_reason = reason;
  out.status = status;
  out.completion = completion;
  out.gender = "F";
  out.birth_year = "2012";
  return out;
}

inline Terms terms(bool same_day = false) {
  return {day("2026-10-05"), same_day};
}

}  // namespace rollbook::plan
