#include "facade/removal_guard.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/record.hpp"
#include "layout/layout.hpp"

namespace rollbook {

namespace {

using Changes = std::vector<const reconcile::Change*>;

bool takes_away(const reconcile::Change& change) {
  return change.action == "remove" || change.action == "no_show";
}

// By school, reason and student.
Changes taken_away(const Plan& plan) {
  Changes rows;
  for (const auto& file : plan.files) {
    for (const auto& change : file.changes) {
      if (takes_away(change)) rows.push_back(&change);
    }
  }
  const auto order = [](const reconcile::Change* a, const reconcile::Change* b) {
    return std::tie(a->school, a->reason, a->ssid, a->start_date, a->part) <
           std::tie(b->school, b->reason, b->ssid, b->start_date, b->part);
  };
  std::sort(rows.begin(), rows.end(), order);
  return rows;
}

using CountBySchool = std::map<std::string, std::int64_t>;

CountBySchool by_school(const Changes& rows) {
  CountBySchool count;
  for (const auto* row : rows) ++count[row->school];
  return count;
}

// Rows in whose place the files put nothing of the student there: another start date takes no row away from a
// school.
CountBySchool emptied(const Plan& plan, const Changes& rows) {
  const auto place = [](const reconcile::Change& row) { return std::tie(row.ssid, row.school, row.part); };
  std::set<std::tuple<std::string, std::string, std::string>> filled;
  for (const auto& file : plan.files) {
    for (const auto& change : file.changes) {
      if (change.action == "add") filled.insert(place(change));
    }
  }
  Changes for_good;
  const auto stays_empty = [&](const auto* row) { return !filled.contains(place(*row)); };
  std::copy_if(rows.begin(), rows.end(), std::back_inserter(for_good), stays_empty);
  return by_school(for_good);
}

std::int64_t sum(const CountBySchool& counts) {
  std::int64_t sum = 0;
  for (const auto& [school, rows] : counts) sum += rows;
  return sum;
}

std::int64_t held_at(const Plan& plan, const std::string& school) {
  const auto found = plan.size.standing.find(school);
  return found == plan.size.standing.end() ? 0 : found->second;
}

// Every row of the LEA, or of a school with more than one.
std::string whole(const Plan& plan, const CountBySchool& emptied) {
  const std::int64_t gone = sum(emptied);
  if (gone > 0 && gone >= sum(plan.size.standing) && !plan.size.rows_elsewhere) return "every row of the LEA";
  const auto is_whole = [&](const auto& school) {
    return school.second > 1 && school.second >= held_at(plan, school.first);
  };
  const auto found = std::find_if(emptied.begin(), emptied.end(), is_whole);
  return found == emptied.end() ? "" : "every row of school " + found->first;
}

// Why the guard stops the files; empty if it does not.
std::string objection(const Plan& plan, const Changes& rows, std::int64_t allowed) {
  constexpr std::int64_t most = 25;
  constexpr std::int64_t few = 5;
  if (allowed >= 0) {
    return plan.removals > allowed ? "--allow-removals lets " + std::to_string(allowed) + " through" : "";
  }
  if (plan.removals > most) return "more than " + std::to_string(most) + " are too many";
  if (plan.removals > few && plan.removals * 10 > plan.size.held_in_scope) {
    return "more than " + std::to_string(few) + " and more than 10 % are too many";
  }
  return whole(plan, emptied(plan, rows));
}

std::vector<std::string> school_lines(const Plan& plan, const CountBySchool& schools) {
  std::vector<std::string> lines;
  for (const auto& [school, gone] : schools) {
    const std::int64_t held = std::max(held_at(plan, school), gone);
    lines.push_back("school " + school + ": " + std::to_string(gone) + " of " + std::to_string(held) +
                    (held == 1 ? " row" : " rows") + (gone == held && held > 1 ? ", every one" : ""));
  }
  return lines;
}

Problem problem_of(const reconcile::Change& row) {
  return {
      "", 0,
      "school " + row.school + ", student " + row.student_id + ", SSID " + row.ssid + ", " + row.start_date,
      row.action + ": " + row.reason, ""};
}

}  // namespace

std::optional<RemovalGuard> removal_guard(const Plan& plan, std::int64_t allowed) {
  const Changes rows = taken_away(plan);
  const std::string why = objection(plan, rows, allowed);
  if (why.empty()) return std::nullopt;
  RemovalGuard guard;
  guard.summary = "the files would take " + std::to_string(plan.removals) + " of " +
                  std::to_string(plan.size.held_in_scope) + " rows away (removals and no shows): " + why;
  guard.schools = school_lines(plan, by_school(rows));
  for (const auto* row : rows) guard.rows.push_back(problem_of(*row));
  guard.advice =
      "that usually means a wrong file: an SIS export of one school or of another year, or an ODS extract "
      "that is "
      "not of today's district. If every row above is right: --allow-removals " +
      std::to_string(plan.removals);
  return guard;
}

std::vector<Problem> RemovalGuard::problems() const {
  std::vector<Problem> all{{"", 0, "", summary, ""}};
  for (const auto& school : schools) all.push_back({"", 0, "", school, ""});
  all.insert(all.end(), rows.begin(), rows.end());
  all.push_back({"", 0, "", advice, ""});
  return all;
}

RemovalsRefused::RemovalsRefused(RemovalGuard guard)
    : Error(ErrorKind::refused, guard.problems(), {}), m_guard(std::move(guard)) {}

std::vector<Notice> field_warnings(const std::string& process, const Plan& plan) {
  struct Seen {
    std::int64_t rows = 0;
    std::string before, after;
  };
  const layout::Layout& layout = layout::newest(process);
  std::map<std::size_t, Seen> seen;
  for (const auto& file : plan.files) {
    for (const auto& change : file.changes) {
      if (change.action != "exit" && change.action != "update") continue;
      const auto before = split_record(change.held);
      const auto after = split_record(change.record);
      for (std::size_t i = 0; i < after.size() && i < before.size() && i < layout.fields.size(); ++i) {
        if (!layout.fields[i].compared || before[i] == after[i]) continue;
        Seen& field = seen[i];
        if (field.rows++ == 0) {
          field.before = before[i];
          field.after = after[i];
        }
      }
    }
  }
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
