#include "facade/check_worklist.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "check/rules.hpp"
#include "facade/worklist.hpp"
#include "layout/mend.hpp"

namespace rollbook {

namespace {

constexpr std::string_view held_in_senr = "held back in SENR: ";

struct Task {
  std::string school, student_id, ssid, process, rule, severity, what, value, place, next;

  // Students in the order of their numbers.
  auto order() const {
    return std::tuple(school, student_id.size(), student_id, severity, rule, what, value);
  }
};

std::string reason_of(const CheckFinding& finding) {
  return finding.detail.starts_with(held_in_senr) ? finding.detail.substr(held_in_senr.size())
                                                  : finding.detail;
}

std::string place_in_student(const CheckFinding& finding) {
  return finding.student_id + "\n" + finding.rule + "\n" + finding.mend_field;
}

using Values = std::map<std::string, std::string>;

// What is there, where one process knows it of a student whom several hold back.
Values known_values(const std::vector<CheckFinding>& findings) {
  Values values;
  for (const auto& finding : findings) {
    if (!finding.of_rule && !finding.value.empty()) values.emplace(place_in_student(finding), finding.value);
  }
  return values;
}

// The rule's own sentence and what is there; where no rule speaks, the reason alone.
std::pair<std::string, std::string> what_and_value(const CheckFinding& finding, const Values& values) {
  const check::Rule* rule = check::find_rule(finding.rule, finding.process);
  if (rule == nullptr) return {reason_of(finding), finding.value};
  if (finding.of_rule) return {rule->message, finding.value};
  const auto known = values.find(place_in_student(finding));
  return {rule->message, known != values.end() ? known->second : reason_of(finding)};
}

// A rule that found it says more than the reason for which the student is held back.
std::set<std::string> found_by_rules(const std::vector<CheckFinding>& findings) {
  std::set<std::string> found;
  for (const auto& finding : findings) {
    if (finding.of_rule) found.insert(place_in_student(finding));
  }
  return found;
}

Task task_of(const CheckFinding& finding, const Values& values,
             const std::map<std::string, std::string>& schools, const std::set<std::string>& in_sinf_files) {
  const auto mend = layout::find_mend(finding.process, finding.rule, finding.mend_field);
  const auto at = schools.find(finding.student_id);
  auto [what, value] = what_and_value(finding, values);
  Task task{finding.school.empty() && at != schools.end() ? at->second : finding.school,
            finding.student_id,
            finding.ssid,
            finding.process,
            finding.rule,
            finding.severity,
            std::move(what),
            std::move(value),
            mend ? mend->place : "",
            mend ? mend->next : ""};
  if (finding.rule == "SENR0035" && in_sinf_files.contains(finding.ssid))
    task.next = "post SINF first: a file of it that is not posted holds this student";
  return task;
}

bool same(const Task& a, const Task& b) {
  return a.order() == b.order();
}

// The first that knows where to mend it says so.
void join(Task& into, const Task& other) {
  const std::string word = " " + into.process + " ";
  if (word.find(" " + other.process + " ") == std::string::npos) into.process += " " + other.process;
  if (!into.place.empty() || other.place.empty()) return;
  into.place = other.place;
  into.next = other.next;
}

std::vector<Task> tasks_of(sql::Connection& db, const std::vector<CheckFinding>& findings,
                           const std::set<std::string>& in_sinf_files) {
  const auto schools = school_of_students(db);
  std::vector<Task> tasks;
  tasks.reserve(findings.size());
  const auto by_rules = found_by_rules(findings);
  const auto values = known_values(findings);
  for (const auto& finding : findings) {
    if (finding.of_rule || !by_rules.contains(place_in_student(finding)))
      tasks.push_back(task_of(finding, values, schools, in_sinf_files));
  }
  std::stable_sort(tasks.begin(), tasks.end(),
                   [](const Task& a, const Task& b) { return a.order() < b.order(); });
  std::vector<Task> joined;
  for (auto& task : tasks) {
    if (!joined.empty() && same(joined.back(), task)) {
      join(joined.back(), task);
    } else {
      joined.push_back(std::move(task));
    }
  }
  return joined;
}

}  // namespace

Table findings_table(const std::vector<CheckFinding>& findings) {
  Table table{{"rule", "severity", "student_id", "ssid", "school", "start_date", "field", "detail"}, {}};
  for (const auto& f : findings)
    table.rows.push_back(
        {f.rule, f.severity, f.student_id, f.ssid, f.school, f.start_date, f.field, f.detail});
  return table;
}

Table check_worklist(sql::Connection& db, const std::vector<CheckFinding>& findings,
                     const std::set<std::string>& in_sinf_files) {
  Table table{{"school", "student_id", "ssid", "process", "rule", "severity", "what_is_wrong", "value",
               "where_to_mend", "next_step"},
              {}};
  for (const auto& t : tasks_of(db, findings, in_sinf_files))
    table.rows.push_back(
        {t.school, t.student_id, t.ssid, t.process, t.rule, t.severity, t.what, t.value, t.place, t.next});
  return table;
}

std::vector<Notice> unknown_values(const std::vector<CheckFinding>& findings) {
  std::map<std::pair<std::string, std::string>, std::set<std::string>> students;
  for (const auto& f : findings) {
    if (f.rule != "GERR0002" || f.severity != "fatal" || !f.of_rule || f.value.empty()) continue;
    const auto mend = layout::find_mend(f.process, "", f.mend_field);
    if (mend && !mend->place.empty()) students[{mend->place, f.value}].insert(f.student_id);
  }
  std::vector<Notice> notices;
  for (const auto& [what, who] : students)
    notices.push_back({{"", 0, what.first,
                        "'" + what.second + "': no translation to a state code, " +
                            std::to_string(who.size()) + (who.size() == 1 ? " student" : " students"),
                        ""}});
  return notices;
}

}  // namespace rollbook
