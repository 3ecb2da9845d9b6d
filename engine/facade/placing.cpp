#include "facade/placing.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/date.hpp"
#include "base/record.hpp"
#include "base/text.hpp"
#include "check/rules.hpp"

namespace rollbook {

namespace {

using reconcile::Change;

constexpr const char* kind_names[] = {"Removals", "Exits", "Updates"};

struct Findings {
  std::map<std::int64_t, Finding> fatal;              // change -> the first of them
  std::multimap<std::int64_t, std::string> warnings;  // change -> rule and field
};

Findings findings(sql::Connection& db) {
  Findings out;
  auto rows = db.query("reconcile/fatal_findings");
  while (rows.step()) {
    const Finding found{std::string(rows.text(1)), std::string(rows.text(2)), std::string(rows.text(4))};
    if (rows.text(3) == "fatal") {
      out.fatal.emplace(rows.integer(0), found);
    } else {
      out.warnings.emplace(rows.integer(0), found.rule + "|" + found.field);
    }
  }
  return out;
}

void hold_back(Plan& out, const std::vector<Change>& student, std::int64_t culprit, const Finding& finding,
               const std::string& advice = {}) {
  const std::string reason = rejection(finding) + (advice.empty() ? "" : "; " + advice);
  for (const Change& change : student) {
    const bool itself = change.id == culprit;
    out.not_sent.push_back({"held back", finding.rule,
                            itself ? reason : "another record of this student is held back", change.ssid,
                            change.student_id, change.school, change.start_date, itself ? finding.field : "",
                            !itself, itself ? advice : ""});
  }
}

using Slots = std::map<int, PlannedFile>;

const Finding* fatal_finding(const Findings& found, const std::vector<Change>& student,
                             std::int64_t& culprit) {
  for (const Change& change : student) {
    const auto fatal = found.fatal.find(change.id);
    if (fatal == found.fatal.end()) continue;
    culprit = change.id;
    return &fatal->second;
  }
  return nullptr;
}

void place_student(Plan& out, Slots& slots, std::vector<Change>& student, const Findings& found,
                   const PlaceStudent& place) {
  std::int64_t culprit = 0;
  if (const auto* fatal = fatal_finding(found, student, culprit))
    return hold_back(out, student, culprit, *fatal);
  const plan::StudentPlan placed = place(student);
  if (!placed.blocked_by.empty()) {
    return hold_back(out, student, placed.blocked_record, {placed.blocked_by, placed.field, placed.detail},
                     placed.advice);
  }
  for (std::size_t i = 0; i < student.size(); ++i) {
    const plan::Kind kind = kind_of(student[i].action);
    PlannedFile& file = slots[placed.slots[i]];
    file.kind = kind_names[static_cast<int>(kind)];
    if (kind == plan::Kind::removal || student[i].action == "no_show") ++out.removals;
    file.changes.push_back(std::move(student[i]));
  }
}

// A student's changes by unit, each in the order they came.
std::vector<std::vector<Change>> units_of(std::vector<Change> student, const UnitOf& unit) {
  if (student.empty()) return {};
  if (!unit) return {std::move(student)};
  std::map<std::string, std::vector<Change>> units;
  for (Change& change : student) units[unit(change)].push_back(std::move(change));
  std::vector<std::vector<Change>> list;
  for (auto& [name, changes] : units) list.push_back(std::move(changes));
  return list;
}

void in_order_of_files(std::vector<Change>& changes) {
  std::stable_sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) {
    return std::tie(a.ssid, a.start_date, a.school, a.part) <
           std::tie(b.ssid, b.start_date, b.school, b.part);
  });
}

// One notice a rule and field that only warns, with how many of the records to send it is about.
void add_warnings(Plan& out, const Findings& found) {
  std::map<std::string, std::int64_t> counts;
  for (const auto& file : out.files) {
    for (const auto& change : file.changes) {
      const auto [from, to] = found.warnings.equal_range(change.id);
      for (auto warning = from; warning != to; ++warning) ++counts[warning->second];
    }
  }
  for (const auto& [what, count] : counts) {
    const auto bar = what.find('|');
    const std::string records = std::to_string(count) + (count == 1 ? " record" : " records");
    out.notices.push_back(
        {{"", 0, what.substr(bar + 1), "a warning for " + records + " to send", what.substr(0, bar)}});
  }
}

}  // namespace

void hold_rejected(sql::Connection& db, const std::string& process, const std::string& table, bool resend) {
  if (resend) return;
  db.run_script("history/reply/rejected", {{"process", process}});
  db.run("history/reply/hold_" + table);
}

std::string rejection(const Finding& finding) {
  if (finding.rule == rejected_as_it_is)
    return "the state rejected this very record (" + finding.detail +
           (finding.field.empty() ? "" : ", " + finding.field) +
           "); mend it in the SIS, or send it again: --resend";
  std::string reason = "the state would reject this record";
  if (!finding.field.empty()) reason += " (" + finding.field + ")";
  const check::Rule* rule = check::find_rule(finding.rule);
  const bool is_value = finding.detail.find(' ') == std::string::npos;
  if (is_value && rule != nullptr) reason += ": " + as_reason(rule->message);
  return finding.detail.empty() ? reason : reason + ": " + finding.detail;
}

std::string as_reason(std::string message) {
  if (message.ends_with('.')) message.pop_back();
  if (message.size() < 2) return message;
  const auto upper = [&](std::size_t i) { return message[i] >= 'A' && message[i] <= 'Z'; };
  if (!upper(1)) message[0] = static_cast<char>(upper(0) ? message[0] - 'A' + 'a' : message[0]);
  return message;
}

plan::Kind kind_of(const std::string& action) {
  if (action == "remove") return plan::Kind::removal;
  return action == "exit" || action == "no_show" ? plan::Kind::exit : plan::Kind::update;
}

void require_proof(const std::optional<std::string>& fault) {
  if (!fault) return;
  throw Error(ErrorKind::internal,
              "the planned files do not lead to what the SIS says (" + *fault + "); nothing was written");
}

void place_all(Plan& out, sql::Connection& db, const PlaceStudent& place, const UnitOf& unit) {
  const Findings found = findings(db);
  Slots slots;
  std::vector<Change> student;
  const auto place_those = [&] {
    for (auto& one : units_of(std::move(student), unit)) place_student(out, slots, one, found, place);
    student.clear();
  };
  for (Change& change : reconcile::changes(db)) {
    if (!student.empty() && student.front().ssid != change.ssid) place_those();
    student.push_back(std::move(change));
  }
  place_those();
  for (auto& [slot, file] : slots) {
    if (unit) in_order_of_files(file.changes);
    out.files.push_back(std::move(file));
  }
  add_warnings(out, found);
}

void add_notices(std::vector<Notice>& notices, sql::Connection& db, const char* query,
                 const sql::Params& params) {
  auto rows = db.query(query);
  rows.bind(params);
  while (rows.step()) notices.push_back({{"", 0, std::string(rows.text(0)), std::string(rows.text(1)), ""}});
}

bool has_belief(sql::Connection& db, const std::string& process) {
  return db.int_of("history/generation_number", {{"process", process}}) > 0;
}

void require_belief(sql::Connection& db, const std::string& process) {
  if (has_belief(db, process)) return;
  throw Error(ErrorKind::refused,
              "no ODS extract has been imported: give --ods FILE, or import one with: rollbook import ods " +
                  lower_ascii(process) + " FILE");
}

history::BatchDraft draft_of(const std::string& process, const Plan& plan, std::string options_json,
                             ExitFields exit) {
  history::BatchDraft draft{process, std::move(options_json), {}};
  for (const PlannedFile& file : plan.files) {
    history::DraftFile out{file.kind, {}};
    for (const auto& change : file.changes) {
      const auto day = parse_compact(record_field(change.record, exit.date));
      const std::string reason(exit.reason == 0 ? std::string_view()
                                                : record_field(change.record, exit.reason));
      out.records.push_back({change.action, change.ssid, change.student_id, change.school, change.start_date,
                             change.part, day ? to_iso(*day) : "", reason, change.reason, change.changed,
                             change.record, change.held.empty() ? std::nullopt : std::optional(change.held)});
    }
    draft.files.push_back(std::move(out));
  }
  return draft;
}

void store_difference(sql::Connection& db, const Plan& plan, const char* record, const char* not_sent) {
  auto insert = db.query(record);
  for (const PlannedFile& file : plan.files) {
    for (const auto& change : file.changes) {
      insert
          .bind({{"kind", change.action},
                 {"reason", change.reason},
                 {"changed", change.changed},
                 {"record", change.record}})
          .execute();
    }
  }
  auto left = db.query(not_sent);
  for (const NotSent& row : plan.not_sent) {
    left.bind({{"kind", row.kind},
               {"code", row.code},
               {"reason", row.reason},
               {"ssid", row.ssid},
               {"student_id", row.student_id},
               {"school", row.school},
               {"start_date", row.start_date}})
        .execute();
  }
}

}  // namespace rollbook
