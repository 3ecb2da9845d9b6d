// SPRG: which record of a student goes into which file (contract sprg.md). Pure: knows no database.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "plan/layers.hpp"

namespace rollbook::plan {

struct ProgramRow {
  std::string school;
  std::string program;
  std::string part;  // program, service year and service code, as in the key
  std::string membership;
  Day start{};
  std::optional<Day> end;

  bool same_key(const ProgramRow& other) const {
    return school == other.school && start == other.start && part == other.part;
  }
  bool ends_as(const ProgramRow& other) const { return end == other.end; }
};

using ProgramRecord = RecordOf<ProgramRow>;

// The rule that the row breaks beside another one of the same SSID: SPRG0070, SPRG0249, SPRG-OPEN.
std::optional<std::string> program_conflict(const ProgramRow& row, const ProgramRow& other,
                                            bool same_day_transfer);

StudentPlan plan_programs(const std::vector<ProgramRow>& held, const std::vector<ProgramRecord>& records,
                          bool same_day_transfer);

// As disproof() in student_plan.hpp.
std::optional<std::string> disproof_of_programs(const std::vector<ProgramRow>& held,
                                                const std::vector<ProgramRecord>& records,
                                                const std::vector<int>& slots, bool same_day_transfer);

}  // namespace rollbook::plan
