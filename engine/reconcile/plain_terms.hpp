// What the first look needs to know of a run to tell a plain spell: read from the tables of
// wanted::scope_senr.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>

#include "base/key_table.hpp"
#include "sql/connection.hpp"
#include "wanted/senr.hpp"

namespace rollbook::reconcile {

struct PlainTerms {
  struct School {
    std::string state_code;
    bool selected = false;
  };
  using Translations = TextMap<std::optional<std::string>>;  // local -> state, nothing: unknown

  std::string lea, window_start;
  std::string earliest, latest;  // dates that an enrollment can have
  int current_year = 0, window_year = 0;
  TextMap<School> schools;  // by local code
  Translations status, grade, exit_reason, transfer;
  KeyTable not_plain;                                    // students that always need a second look
  TextMap<std::optional<std::string>> adult_transition;  // by student
  std::set<std::pair<std::string, int>> year_ends;       // local school (or '') and year
  bool exit_date = false, exit_reason_supplied = false, completion = false, uc_csu = false,
       merit_diploma = false, biliteracy = false,
       graduation_exemption = false;  // columns that the SIS supplies

  bool may_end(std::string_view local_school, int year) const {
    return year_ends.contains({"", year}) ||
           (!year_ends.empty() && year_ends.contains({std::string(local_school), year}));
  }
};

PlainTerms load_terms(sql::Connection& db, const wanted::SenrRun& run);

}  // namespace rollbook::reconcile
