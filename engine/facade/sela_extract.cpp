#include "check/rules.hpp"
#include "facade/placing.hpp"
#include "facade/process.hpp"
#include "facade/sela_run.hpp"
#include "facade/unposted.hpp"
#include "reconcile/senr.hpp"

namespace rollbook {

namespace {

constexpr char delimiter = '^';

std::string since(std::string_view date) {
  return date.empty() ? "" : " since " + std::string(date);
}

history::DraftRecord draft_record(const sql::Statement& row) {
  const auto text = [&](int column) { return std::string(row.text(column)); };
  history::DraftRecord record;
  record.action = "add";
  record.ssid = text(0);
  record.student_id = text(1);
  record.school = text(2);
  record.start_date = text(3);
  record.part = text(5) + delimiter + text(4);
  record.record = text(6);
  if (row.is_null(7)) {
    record.reason = "the state has no status";
  } else {
    record.reason = "the state has " + text(7) + since(row.text(8));
    record.changed = "elas: " + text(7) + " -> " + text(4) + "\nstart_date: " + text(8) + " -> " + text(3);
    record.compared_with = text(9);
  }
  return record;
}

history::DraftFile updates(sql::Connection& db) {
  history::DraftFile file{"Updates", {}};
  auto rows = db.query("reconcile/sela/records");
  while (rows.step()) file.records.push_back(draft_record(rows));
  return file;
}

// A code of a rule says nothing by itself: its message comes with it.
void add_held_back(sql::Connection& db, std::vector<NotSent>& not_sent) {
  auto rows = db.query("reconcile/sela/held_back");
  while (rows.step()) {
    const auto text = [&](int column) { return std::string(rows.text(column)); };
    const auto* rule = check::find_rule(text(0), "SELA");
    std::string reason = rule == nullptr ? rejection({text(0), text(6), text(1)}) : as_reason(rule->message);
    if (rule != nullptr && !rows.text(1).empty()) reason += " (" + text(1) + ")";
    not_sent.push_back(
        {"held back", text(0), std::move(reason), text(2), text(3), text(4), text(5), text(6)});
  }
}

void add_warnings(sql::Connection& db, std::vector<Notice>& notices) {
  auto rows = db.query("reconcile/sela/warnings");
  while (rows.step()) {
    const std::string records = std::string(rows.text(2)) + (rows.integer(2) == 1 ? " record" : " records");
    notices.push_back({{"", 0, std::string(rows.text(1)), "a warning for " + records + " to send",
                        std::string(rows.text(0))}});
  }
}

std::string options_json(sql::Connection& db, const SelaRun& run) {
  return db.text_of("reconcile/sela/options_json", run.params()).value_or("{}");
}

void require_rows_of_the_state(sql::Connection& db) {
  if (db.int_of("history/generation_number", {{"process", std::string("SELA")}}) > 0) return;
  throw Error(
      ErrorKind::refused,
      "no ODS extract has been imported: give --ods FILE, or import one with: rollbook import ods sela FILE");
}

}  // namespace

Planned plan_sela_extract(Store::Impl& impl, const ExtractOptions& options) {
  sql::Connection& db = impl.db;
  const SelaRun run = sela_run(db, impl.context, options);
  require_rows_of_the_state(db);
  impl.progress("what the state should hold", 0, 2);
  derive_sela(db, run);
  impl.progress("rules", 1, 2);
  check::run_rules(db, "SELA", {check::Phase::record, check::Phase::set}, run.spells.today);
  hold_rejected(db, "SELA", "work_sela", run.spells.resend);
  Planned planned;
  planned.draft = {"SELA", options_json(db, run), {}};
  auto file = updates(db);
  if (!file.records.empty()) planned.draft.files.push_back(std::move(file));
  planned.not_sent = reconcile::not_sent(db);
  add_held_back(db, planned.not_sent);
  planned.notices = senr_unposted_notice(db);
  for (auto& notice : sela_notices(db)) planned.notices.push_back(std::move(notice));
  add_warnings(db, planned.notices);
  impl.progress("rules", 2, 2);
  return planned;
}

}  // namespace rollbook
