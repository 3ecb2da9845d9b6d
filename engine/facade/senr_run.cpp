#include "facade/senr_run.hpp"

#include <map>
#include <set>

#include "base/date.hpp"
#include "base/record.hpp"
#include "check/rules.hpp"
#include "facade/senr_advice.hpp"
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

// The belief's rows by SSID, read once in order.
std::map<std::string, std::vector<plan::Row>> held_rows(sql::Connection& db) {
  std::map<std::string, std::vector<plan::Row>> held;
  auto rows = db.query("reconcile/held_rows");
  while (rows.step()) held[std::string(rows.text(0))].push_back(row_of(rows.text(3)));
  return held;
}

std::string advice_of(const std::vector<plan::Row>& held, const std::vector<plan::Record>& records,
                      const plan::StudentPlan& placed, Day today, bool in_sinf_file) {
  const std::string year = open_year_advice(held, records, placed, today);
  return year.empty() ? identity_advice(placed, in_sinf_file) : year;
}

PlaceStudent placing(const SenrPlan& plan, const std::map<std::string, std::vector<plan::Row>>& held,
                     const std::set<std::string>& in_sinf) {
  const plan::Terms terms{*parse_iso(plan.run.today), plan.run.same_day_transfer};
  return [&held, &in_sinf, terms](const std::vector<Change>& student) {
    const auto rows = held.find(student.front().ssid);
    const std::vector<plan::Row> before = rows == held.end() ? std::vector<plan::Row>() : rows->second;
    std::vector<plan::Record> records;
    for (const Change& change : student)
      records.push_back({change.id, kind_of(change.action), row_of(change.record)});
    plan::StudentPlan placed = plan::plan_student(before, records, terms);
    if (!placed.blocked_by.empty())
      placed.advice = advice_of(before, records, placed, terms.today, in_sinf.contains(student.front().ssid));
    if (placed.blocked_by.empty()) require_proof(plan::disproof(before, records, placed.slots, terms));
    return placed;
  };
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

// As people mean it: in May the year that runs, in September the one before.
std::string year_to_close(Day today) {
  return academic_year_id(academic_year(today - std::chrono::days{180}));
}

}  // namespace

wanted::SenrRun senr_run(sql::Connection& db, const Context& context, const ExtractOptions& options) {
  const Day today = *parse_iso(context.today);
  require_known_schools(db, options.schools);
  wanted::SenrRun run;
  run.today = context.today;
  run.lea = lea_code(db);
  run.current_year = starting_year(options, today);
  run.window_start = to_iso(layout::window_start("SENR", run.current_year));
  run.same_day_transfer =
      db.text_of("store/setting", {{"name", std::string("same_day_transfer")}}).value_or("off") == "on";
  run.no_future = options.no_future_dates;
  run.schools = options.schools;
  run.resend = options.resend;
  if (options.year_end_exits) run.year_end = *options.year_end_exits ? "on" : "off";
  run.everyone = run.no_future;  // a date in the future is none, and that is not plain
  if (run.year_end == "on" && !options.year.empty()) run.year_end_year = run.current_year;
  return run;
}

wanted::SenrRun senr_process_run(sql::Connection& db, const Context& context, const ExtractOptions& options) {
  wanted::SenrRun run = senr_run(db, context, options);
  const int this_year = academic_year(*parse_iso(run.today));
  if (run.current_year < this_year) {
    run.current_year = this_year;
    run.window_start = to_iso(layout::window_start("SENR", this_year));
  }
  return run;
}

SenrPlan plan_senr(Store::Impl& impl, const wanted::SenrRun& run) {
  sql::Connection& db = impl.db;
  require_belief(db, "SENR");
  layout::load_reference(db);
  impl.progress("what the state should hold", 0, 4);
  wanted::scope_senr(db, run);
  std::optional<reconcile::Screened> screened;
  if (!run.everyone) screened = reconcile::screen_senr(db, run);
  wanted::derive_senr(db, run);
  if (run.year_end == "on" && !run.year_end_year && db.int_of("wanted/year_end_schools") == 0) {
    throw Error(ErrorKind::usage,
                "--year-end-exits needs --year, as --year " + year_to_close(*parse_iso(run.today)) +
                    ": by the calendars (DAY) that were imported, today is not near any school's last school "
                    "day");
  }
  impl.progress("comparing", 1, 4);
  reconcile::reconcile_senr(db, run);
  impl.progress("rules", 2, 4);
  check::run_rules(db, "SENR", {check::Phase::record}, run.today);
  hold_rejected(db, "SENR", "change", run.resend);
  impl.progress("order and proof", 3, 4);
  SenrPlan out;
  out.run = run;
  out.not_sent = reconcile::not_sent(db);
  out.size = reconcile::size_of(db, run, screened);
  const auto held = held_rows(db);
  const auto in_sinf = unposted_ssids(db, "SINF");
  place_all(out, db, placing(out, held, in_sinf));
  add_notices(out.notices, db, "wanted/notices", run.params());
  if (db.int_of("reconcile/departed_count") > 0)
    add_notices(out.notices, db, "reconcile/departed_schools",
                {{"process", "SENR"}, {"end_field", std::int64_t{25}}});
  for (auto& notice : ended_year_notices(out, *parse_iso(run.today)))
    out.notices.push_back(std::move(notice));
  impl.progress("order and proof", 4, 4);
  return out;
}

}  // namespace rollbook
