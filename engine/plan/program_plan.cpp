#include "plan/program_plan.hpp"

namespace rollbook::plan {

namespace {

constexpr const char* title_one = "122";  // may run several services at a time
constexpr const char* participating = "3";

bool meet_on_one_day(const ProgramRow& a, const ProgramRow& b) {
  return a.end && *a.end == b.start && a.start <= b.start;
}

bool overlap(const ProgramRow& a, const ProgramRow& b, bool same_day_transfer) {
  if (same_day_transfer && (meet_on_one_day(a, b) || meet_on_one_day(b, a))) return false;
  return (!b.end || a.start <= *b.end) && (!a.end || b.start <= *a.end);
}

std::optional<std::string> file_fault(const std::vector<ProgramRow>& held,
                                      const std::vector<ProgramRecord>& file, std::size_t record,
                                      bool same_day_transfer) {
  const ProgramRecord& me = file[record];
  for (std::size_t i = 0; i < file.size(); ++i) {
    if (i != record && file[i].row.same_key(me.row)) return "IVR0034";
  }
  if (me.kind == Kind::removal) {
    return find_key(held, me.row) == nullptr ? std::optional<std::string>("SPRG0181") : std::nullopt;
  }
  for (std::size_t i = 0; i < file.size(); ++i) {
    if (i == record) continue;
    if (auto rule = program_conflict(me.row, file[i].row, same_day_transfer)) return rule;
  }
  for (const ProgramRow& other : held) {
    if (other.same_key(me.row)) continue;
    if (auto rule = program_conflict(me.row, other, same_day_transfer)) return rule;
  }
  return std::nullopt;
}

std::string beside(const ProgramRow& row) {
  return "program " + row.program + ", beside school " + row.school + " from " + to_iso(row.start) +
         (row.end ? " to " + to_iso(*row.end) : " (open)");
}

// The first row that the record breaks the plan's rule with.
void explain(const std::vector<ProgramRow>& held, const ProgramRecord& record, bool same_day_transfer,
             StudentPlan& plan) {
  for (const ProgramRow& other : held) {
    if (other.same_key(record.row)) continue;
    if (program_conflict(record.row, other, same_day_transfer) != plan.blocked_by) continue;
    plan.field = plan.blocked_by == "SPRG-OPEN" ? "end_date" : "start_date";
    plan.detail = beside(other);
    return;
  }
}

Fault<ProgramRow> faults(bool same_day_transfer) {
  return
      [same_day_transfer](const std::vector<ProgramRow>& held, const std::vector<ProgramRecord>& file,
                          std::size_t record) { return file_fault(held, file, record, same_day_transfer); };
}

}  // namespace

std::optional<std::string> program_conflict(const ProgramRow& row, const ProgramRow& other,
                                            bool same_day_transfer) {
  if (row.program != other.program) return std::nullopt;
  if (row.program == title_one && row.part != other.part) return std::nullopt;
  if (row.program != title_one && row.school == other.school && row.start == other.start) return "SPRG0249";
  if (row.school == other.school && !row.end && !other.end) return "SPRG-OPEN";
  const bool both = row.membership == participating && other.membership == participating;
  if (both && overlap(row, other, same_day_transfer)) return "SPRG0070";
  return std::nullopt;
}

StudentPlan plan_programs(const std::vector<ProgramRow>& held, const std::vector<ProgramRecord>& records,
                          bool same_day_transfer) {
  const auto fault = faults(same_day_transfer);
  const auto explain_it = [same_day_transfer](const std::vector<ProgramRow>& state,
                                              const ProgramRecord& record, StudentPlan& plan) {
    explain(state, record, same_day_transfer, plan);
  };
  return Layers<ProgramRow>(held, records, fault, explain_it).plan();
}

std::optional<std::string> disproof_of_programs(const std::vector<ProgramRow>& held,
                                                const std::vector<ProgramRecord>& records,
                                                const std::vector<int>& slots, bool same_day_transfer) {
  const auto fault = faults(same_day_transfer);
  return Layers<ProgramRow>(held, records, fault).disproof(slots);
}

}  // namespace rollbook::plan
