#include "facade/senr_run.hpp"

#include <map>
#include <set>

#include "base/date.hpp"
#include "base/record.hpp"
#include "check/rules.hpp"
#include "layout/layout.hpp"
#include "plan/student_plan.hpp"

namespace rollbook {

namespace {

using reconcile::Change;

plan::Row row_of(std::string_view record) {
  const auto fields = split_record(record);
  const auto field = [&](std::size_t n) {
    return n <= fields.size() ? std::string(fields[n - 1]) : std::string();
  };
  plan::Row row;
  row.school = field(5);
  row.start = parse_compact(field(22)).value_or(Day{});
  row.exit = parse_compact(field(25));
  row.exit_reason = field(26);
  row.status = field(23);
  row.completion = field(27);
  row.gender = field(18);
  row.birth_year = field(17).substr(0, 4);
  return row;
}

plan::Kind kind_of(const std::string& action) {
  if (action == "remove") return plan::Kind::removal;
  return action == "exit" || action == "no_show" ? plan::Kind::exit : plan::Kind::update;
}

constexpr const char* kind_names[] = {"Removals", "Exits", "Updates"};

// The belief's rows by SSID, read once in order.
std::map<std::string, std::vector<plan::Row>> held_rows(sql::Connection& db) {
  std::map<std::string, std::vector<plan::Row>> held;
  auto rows = db.query("reconcile/held_rows");
  while (rows.step()) held[std::string(rows.text(0))].push_back(row_of(rows.text(3)));
  return held;
}

struct Findings {
  std::map<std::int64_t, std::string> fatal;          // change -> rule and field
  std::multimap<std::int64_t, std::string> warnings;  // change -> rule and field
};

Findings findings(sql::Connection& db) {
  Findings out;
  auto rows = db.query("reconcile/fatal_findings");
  while (rows.step()) {
    const std::string what = std::string(rows.text(1)) + "|" + std::string(rows.text(2));
    if (rows.text(3) == "fatal") {
      out.fatal.emplace(rows.integer(0), what);
    } else {
      out.warnings.emplace(rows.integer(0), what);
    }
  }
  return out;
}

void hold_back(SenrPlan& out, const std::vector<Change>& student, const std::string& code,
               std::int64_t culprit, const std::string& field) {
  for (const Change& change : student) {
    const bool itself = change.id == culprit;
    std::string reason =
        itself ? "the state would reject this record" : "another record of this student is held back";
    if (itself && !field.empty()) reason += " (" + field + ")";
    out.not_sent.push_back(
        {"held back", code, reason, change.ssid, change.student_id, change.school, change.start_date});
  }
}

using Slots = std::map<int, PlannedFile>;

void place_student(SenrPlan& out, Slots& slots, std::vector<Change>& student,
                   const std::vector<plan::Row>& held, const Findings& found, const plan::Terms& terms) {
  for (const Change& change : student) {
    const auto fatal = found.fatal.find(change.id);
    if (fatal == found.fatal.end()) continue;
    const auto bar = fatal->second.find('|');
    return hold_back(out, student, fatal->second.substr(0, bar), change.id, fatal->second.substr(bar + 1));
  }
  std::vector<plan::Record> records;
  for (const Change& change : student)
    records.push_back({change.id, kind_of(change.action), row_of(change.record)});
  const plan::StudentPlan placed = plan::plan_student(held, records, terms);
  if (!placed.blocked_by.empty())
    return hold_back(out, student, placed.blocked_by, placed.blocked_record, "");
  if (const auto fault = plan::disproof(held, records, placed.slots, terms)) {
    throw Error(ErrorKind::internal,
                "the planned files do not lead to what the SIS says (" + *fault + "); nothing was written");
  }
  for (std::size_t i = 0; i < student.size(); ++i) {
    PlannedFile& file = slots[placed.slots[i]];
    file.kind = kind_names[static_cast<int>(records[i].kind)];
    if (records[i].kind == plan::Kind::removal || student[i].action == "no_show") ++out.removals;
    file.changes.push_back(std::move(student[i]));
  }
}

// One notice a rule and field that only warns, with how many of the records to send it is about.
void add_warnings(SenrPlan& out, const Findings& found) {
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

void place_all(SenrPlan& out, sql::Connection& db) {
  const Findings found = findings(db);
  const auto held = held_rows(db);
  const plan::Terms terms{*parse_iso(out.run.today), out.run.same_day_transfer};
  static const std::vector<plan::Row> nothing;
  Slots slots;
  std::vector<Change> student;
  const auto place = [&] {
    if (student.empty()) return;
    const auto rows = held.find(student.front().ssid);
    place_student(out, slots, student, rows == held.end() ? nothing : rows->second, found, terms);
    student.clear();
  };
  for (Change& change : reconcile::changes(db)) {
    if (!student.empty() && student.front().ssid != change.ssid) place();
    student.push_back(std::move(change));
  }
  place();
  for (auto& [slot, file] : slots) out.files.push_back(std::move(file));
  add_warnings(out, found);
}

void add_notices(SenrPlan& out, sql::Connection& db) {
  auto rows = db.query("wanted/notices");
  rows.bind(out.run.params());
  while (rows.step()) {
    out.notices.push_back({{"", 0, std::string(rows.text(0)), std::string(rows.text(1)), ""}});
  }
}

int starting_year(const ExtractOptions& options, Day today) {
  if (options.year.empty()) return academic_year(today);
  const auto year = parse_academic_year_id(options.year);
  if (!year)
    throw Error(ErrorKind::usage,
                "--year takes two years that follow each other, as 2025-2026: " + options.year);
  return *year;
}

void require_known_schools(sql::Connection& db, const std::vector<std::string>& codes) {
  for (const auto& code : codes) {
    const auto reported = db.text_of("store/school_reported", {{"code", code}});
    if (!reported) throw Error(ErrorKind::usage, "no school has the local or state code " + code);
    if (*reported != "1")
      throw Error(ErrorKind::refused, "school " + code + " is not selected; see: rollbook schools");
  }
}

}  // namespace

bool has_belief(sql::Connection& db) {
  return db.int_of("history/generation_number", {{"process", std::string("SENR")}}) > 0;
}

wanted::SenrRun senr_run(sql::Connection& db, const Context& context, const ExtractOptions& options) {
  const Day today = *parse_iso(context.today);
  require_known_schools(db, options.schools);
  wanted::SenrRun run;
  run.today = context.today;
  run.lea = lea_code(db);
  run.current_year = starting_year(options, today);
  run.window_start = to_iso(academic_year_start(run.current_year - 2));
  run.same_day_transfer =
      db.text_of("store/setting", {{"name", std::string("same_day_transfer")}}).value_or("off") == "on";
  run.no_future = options.no_future_dates;
  run.schools = options.schools;
  if (options.year_end_exits) run.year_end = *options.year_end_exits ? "on" : "off";
  run.everyone = run.no_future;  // a date in the future is none, and that is not plain
  if (run.year_end == "on" && !options.year.empty()) run.year_end_year = run.current_year;
  return run;
}

SenrPlan plan_senr(Store::Impl& impl, const wanted::SenrRun& run) {
  sql::Connection& db = impl.db;
  if (!has_belief(db)) {
    throw Error(ErrorKind::refused,
                "no ODS extract has been imported: give --ods FILE, or import one with: rollbook import ods "
                "senr FILE");
  }
  layout::load_reference(db);
  impl.progress("what the state should hold", 0, 4);
  wanted::scope_senr(db, run);
  std::optional<reconcile::Screened> screened;
  if (!run.everyone) screened = reconcile::screen_senr(db, run);
  wanted::derive_senr(db, run);
  if (run.year_end == "on" && !run.year_end_year && db.int_of("wanted/year_end_schools") == 0) {
    throw Error(ErrorKind::usage,
                "--year-end-exits needs --year: by the calendars (DAY) that were imported, today is not near "
                "any school's last school day");
  }
  impl.progress("comparing", 1, 4);
  reconcile::reconcile_senr(db, run);
  impl.progress("rules", 2, 4);
  check::run_rules(db, "SENR", {check::Phase::record}, run.today);
  impl.progress("order and proof", 3, 4);
  SenrPlan out;
  out.run = run;
  out.not_sent = reconcile::not_sent(db);
  out.size = reconcile::size_of(db, run, screened);
  place_all(out, db);
  add_notices(out, db);
  impl.progress("order and proof", 4, 4);
  return out;
}

}  // namespace rollbook
