#include "facade/sinf_guard.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/record.hpp"
#include "layout/layout.hpp"

namespace rollbook {

namespace {

constexpr std::size_t first_content = 10;  // fields before the first name are keys

std::set<std::pair<std::string, std::string>> sent_keys(const SinfPlan& plan) {
  std::set<std::pair<std::string, std::string>> keys;
  for (const auto& record : plan.records) keys.emplace(record.student_id, record.start_date);
  return keys;
}

// What goes blank -> students of whom, by school.
using Blanked = std::map<std::string, std::map<std::string, std::string>>;

Blanked blanked(sql::Connection& db, const SinfPlan& plan) {
  const auto keys = sent_keys(plan);
  Blanked found;
  auto rows = db.query("wanted/calpads/sinf/blanked");
  while (rows.step()) {
    const std::string student(rows.text(1));
    if (keys.contains({student, std::string(rows.text(2))}))
      found[std::string(rows.text(0))].emplace(student, rows.text(3));
  }
  return found;
}

bool too_many(std::int64_t students, std::int64_t of, std::int64_t allowed) {
  constexpr std::int64_t few = 3;
  if (allowed >= 0) return students > allowed;
  return students > few && students * 20 > of;
}

Notice note(std::string text) {
  return {{"", 0, "", std::move(text), ""}};
}

std::string counted_students(std::int64_t count) {
  return std::to_string(count) + (count == 1 ? " student" : " students");
}

std::string list_of(const std::map<std::string, std::int64_t>& counts) {
  std::string text;
  for (const auto& [name, count] : counts)
    text += (text.empty() ? "" : ", ") + name + " " + std::to_string(count);
  return text;
}

void add_fields(std::vector<Notice>& notices, sql::Connection& db, const SinfPlan& plan) {
  const auto& fields = layout::newest("SINF").fields;
  const auto keys = sent_keys(plan);
  std::map<std::string, std::int64_t> changed, blank;
  std::int64_t first = 0;
  auto rows = db.query("wanted/calpads/sinf/compared");
  while (rows.step()) {
    if (!keys.contains({std::string(rows.text(0)), std::string(rows.text(1))})) continue;
    if (rows.is_null(2)) {
      ++first;
      continue;
    }
    const auto before = split_record(rows.text(2));
    const auto after = split_record(rows.text(3));
    for (std::size_t i = first_content; i < after.size() && i < before.size(); ++i) {
      if (before[i] == after[i]) continue;
      ++changed[fields[i].column];
      if (after[i].empty()) ++blank[fields[i].column];
    }
  }
  if (!changed.empty()) notices.push_back(note("changes by field: " + list_of(changed)));
  if (!blank.empty()) notices.push_back(note("newly blank: " + list_of(blank)));
  if (first > 0)
    notices.push_back(note(std::to_string(first) + (first == 1 ? " record is" : " records are") +
                           " the first of their student that is known here"));
}

}  // namespace

std::optional<RemovalGuard> blanks_guard(sql::Connection& db, const SinfPlan& plan, std::int64_t allowed) {
  const std::int64_t of = db.int_of("wanted/calpads/sinf/enrolled");
  RemovalGuard guard;
  std::int64_t most = 0;
  for (const auto& [what, students] : blanked(db, plan)) {
    const auto count = static_cast<std::int64_t>(students.size());
    if (!too_many(count, of, allowed)) continue;
    most = std::max(most, count);
    guard.summary += (guard.summary.empty() ? "the file would blank the " : "; the ") + what + " of " +
                     std::to_string(count) + " of " + counted_students(of);
    for (const auto& [student, school] : students)
      guard.rows.push_back(
          {"", 0, "school " + school + ", student " + student, what + " would go blank", ""});
  }
  if (most == 0) return std::nullopt;
  guard.summary += allowed >= 0 ? ": --allow-blanks lets " + std::to_string(allowed) + " through"
                                : ": more than 3 and more than 5 % are too many";
  guard.advice =
      "that usually means an export without these columns or rows. If every row above is right: "
      "--allow-blanks " +
      std::to_string(most);
  return guard;
}

std::vector<Notice> sinf_summary(sql::Connection& db, const SinfPlan& plan, SinfWho who) {
  std::vector<Notice> notices;
  add_fields(notices, db, plan);
  if (who.all && db.int_of("wanted/calpads/sinf/none_begun") != 0)
    notices.push_back(note("no reported spell of the academic year has begun: there is nobody to send"));
  if (const auto count = db.int_of("wanted/calpads/sinf/no_guardian"); count > 0)
    notices.push_back(
        note(counted_students(count) + (count == 1 ? " has" : " have") +
             " contacts and none of them is a guardian (CON.LW, ERH, AP, PC; setting guardian_codes)"));
  const auto never = who.all || who.new_students ? 0 : db.int_of("wanted/calpads/sinf/never_sent");
  if (never > 0)
    notices.push_back(note(counted_students(never) + (never == 1 ? " was" : " were") +
                           " never sent: " + db.text_of("wanted/calpads/sinf/never_sent_names").value_or("") +
                           "; they go with --new"));
  return notices;
}

}  // namespace rollbook
