#include "facade/removal_guard.hpp"

#include <map>

#include "base/record.hpp"
#include "layout/layout.hpp"

namespace rollbook {

void refuse_too_many_removals(const Plan& plan, std::int64_t allowed) {
  constexpr std::int64_t most = 25;
  constexpr std::int64_t few = 5;
  const bool too_many = allowed >= 0 ? plan.removals > allowed
                                     : plan.removals > most || (plan.removals > few &&
                                                                plan.removals * 10 > plan.size.held_in_scope);
  if (!too_many) return;
  throw Error(ErrorKind::refused, "the files would take " + std::to_string(plan.removals) + " of " +
                                      std::to_string(plan.size.held_in_scope) +
                                      " rows away (removals and no shows). That usually means a wrong file: "
                                      "an SIS export of one school or of "
                                      "another year, or an ODS extract that is not of today's district. If "
                                      "it is right: --allow-removals " +
                                      std::to_string(plan.removals));
}

std::vector<Notice> field_warnings(const std::string& process, const Plan& plan) {
  struct Seen {
    std::int64_t rows = 0;
    std::string before, after;
  };
  std::map<std::size_t, Seen> seen;
  for (const auto& file : plan.files) {
    for (const auto& change : file.changes) {
      if (change.action != "exit" && change.action != "update") continue;
      const auto before = split_record(change.held);
      const auto after = split_record(change.record);
      for (std::size_t i = 3; i < after.size() && i < before.size(); ++i) {
        if (before[i] == after[i]) continue;
        Seen& field = seen[i];
        if (field.rows++ == 0) {
          field.before = before[i];
          field.after = after[i];
        }
      }
    }
  }
  const layout::Layout& layout = layout::newest(process);
  std::vector<Notice> notices;
  for (const auto& [i, field] : seen) {
    if (field.rows * 5 <= plan.size.matched) continue;
    const auto& described = layout.fields[i];
    const std::string example =
        described.personal ? "" : ", for instance '" + field.before + "' to '" + field.after + "'";
    notices.push_back({{"", 0, described.column,
                        "changes in " + std::to_string(field.rows) + " of " +
                            std::to_string(plan.size.matched) + " rows" + example,
                        ""}});
  }
  return notices;
}

}  // namespace rollbook
