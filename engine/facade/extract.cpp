#include <map>

#include "base/date.hpp"
#include "base/record.hpp"
#include "facade/process.hpp"
#include "facade/removal_guard.hpp"
#include "facade/senr_run.hpp"
#include "history/batch.hpp"
#include "layout/layout.hpp"
#include "store/import_ods.hpp"
#include "write/output.hpp"

namespace rollbook {

namespace {

history::BatchDraft draft_of(const SenrPlan& plan, std::string options_json) {
  history::BatchDraft draft{"SENR", std::move(options_json), {}};
  for (const PlannedFile& file : plan.files) {
    history::DraftFile out{file.kind, {}};
    for (const auto& change : file.changes) {
      const auto exit = parse_compact(record_field(change.record, 25));
      out.records.push_back({change.action, change.ssid, change.student_id, change.school, change.start_date,
                             "", exit ? to_iso(*exit) : "", std::string(record_field(change.record, 26)),
                             change.reason, change.changed, change.record,
                             change.held.empty() ? std::nullopt : std::optional(change.held)});
    }
    draft.files.push_back(std::move(out));
  }
  return draft;
}

std::string options_json(sql::Connection& db, const ExtractOptions& options, const SenrPlan& plan) {
  std::string schools;
  for (const auto& code : options.schools) schools += (schools.empty() ? "" : ",") + code;
  return db
      .text_of("history/options_json",
               {{"current_year", std::int64_t{plan.run.current_year}},
                {"schools", schools},
                {"year_end", plan.run.year_end},
                {"no_future", std::int64_t{plan.run.no_future ? 1 : 0}},
                {"strict", std::int64_t{options.strict ? 1 : 0}},
                {"allow_removals", options.allow_removals},
                {"same_day_transfer", std::int64_t{plan.run.same_day_transfer ? 1 : 0}}})
      .value_or("{}");
}

Table records_table(const history::BatchDraft& draft) {
  Table table{{"file", "line", "action", "ssid", "student_id", "school", "start_date", "exit_date",
               "exit_reason", "reason", "changed", "record"},
              {}};
  int number = 0;
  for (const auto& file : draft.files) {
    const std::string name = history::file_name(++number, file.kind);
    std::int64_t line = 0;
    for (const auto& r : file.records) {
      table.rows.push_back({name, ++line, r.action, r.ssid, r.student_id, r.school, r.start_date, r.exit_date,
                            r.exit_reason, r.reason, r.changed, r.record});
    }
  }
  return table;
}

void list_files(ExtractReport& report, const history::BatchDraft& draft) {
  int number = 0;
  for (const auto& file : draft.files) {
    const std::string name = history::file_name(++number, file.kind);
    report.files.push_back({name, file.kind, static_cast<std::int64_t>(file.records.size()),
                            number == 1 ? "ready" : "locked", ""});
  }
}

void refuse_hold_backs(const std::vector<NotSent>& not_sent) {
  std::vector<Problem> problems;
  for (const auto& row : not_sent) {
    if (row.kind != "held back") continue;
    problems.push_back(
        {"", 0, "student " + row.student_id, "held back, and --strict is given: " + row.reason, row.code});
  }
  if (problems.empty()) return;
  const auto total = problems.size();
  throw Error(ErrorKind::refused, std::move(problems), total);
}

// "Nothing to send" would be a wrong answer to a district that has not said anything yet.
void require_schools(sql::Connection& db) {
  if (db.int_of("store/schools_reported") > 0) return;
  throw Error(ErrorKind::refused, "no school is selected: import the SIS export, or see: rollbook schools");
}

// Temporary names, then commit, then the names of the files: a crash between leaves nothing in the way.
void write_batch(Store::Impl& impl, sql::Transaction& transaction, const ExtractOptions& options,
                 const history::BatchDraft& draft, ExtractReport& report) {
  const history::Batch batch = history::create_batch(impl.db, impl.context, draft);
  const history::BatchBytes bytes = history::bytes_of(impl.db, batch.id);
  write::PreparedOutput output = write::prepare(options.out, bytes.name, bytes.files, bytes.today);
  transaction.commit();
  output.publish();
  report.batch = batch.number;
  for (std::size_t i = 0; i < report.files.size(); ++i)
    report.files[i].path = output.path_of(bytes.files[i].name);
}

}  // namespace

ExtractReport Store::extract(const ExtractOptions& options) {
  require_state(m_impl->db, "CA");
  process_code(options.process);
  sql::Transaction transaction(m_impl->db);
  require_schools(m_impl->db);
  ExtractReport report;
  if (options.ods) {
    report.ods = store::import_ods(m_impl->db, m_impl->context, {"SENR", *options.ods, "", {}, options.yes});
  }
  wanted::SenrRun run = senr_run(m_impl->db, m_impl->context, options);
  run.may_read_along = !options.ods;
  const SenrPlan plan = plan_senr(*m_impl, run);
  report.not_sent = plan.not_sent;
  report.notices = plan.notices;
  for (auto& notice : field_warnings(plan)) report.notices.push_back(std::move(notice));
  if (options.strict) refuse_hold_backs(plan.not_sent);
  refuse_too_many_removals(plan, options.allow_removals);
  const history::BatchDraft draft = draft_of(plan, options_json(m_impl->db, options, plan));
  report.records = records_table(draft);
  list_files(report, draft);
  if (options.dry_run) return report;
  if (draft.files.empty()) {
    transaction.commit();
    return report;
  }
  write_batch(*m_impl, transaction, options, draft, report);
  return report;
}

}  // namespace rollbook
