#include "facade/process.hpp"
#include "history/batch.hpp"
#include "store/import_ods.hpp"
#include "write/output.hpp"

namespace rollbook {

namespace {

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

// Where nothing is to be sent, what could not be compared is no reason to say so.
void refuse_hold_backs(const Planned& plan) {
  std::vector<Problem> problems;
  for (const auto& row : plan.not_sent) {
    const bool unknown = row.kind == "not covered" && plan.draft.files.empty();
    if (row.kind != "held back" && !unknown) continue;
    problems.push_back(
        {"", 0, "student " + row.student_id, row.kind + ", and --strict is given: " + row.reason, row.code});
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
  const Process& process = find_process(options.process);
  sql::Transaction transaction(m_impl->db);
  require_schools(m_impl->db);
  ExtractReport report;
  if (options.ods) {
    report.ods =
        store::import_ods(m_impl->db, m_impl->context, {process.code, *options.ods, "", {}, options.yes});
  }
  Planned plan = process.plan(*m_impl, options);
  if (plan.guard && !options.dry_run) throw RemovalsRefused(std::move(*plan.guard));
  if (options.strict && !plan.guard) refuse_hold_backs(plan);
  report.not_sent = std::move(plan.not_sent);
  report.notices = std::move(plan.notices);
  report.guard = std::move(plan.guard);
  report.records = records_table(plan.draft);
  list_files(report, plan.draft);
  if (options.dry_run) return report;
  if (plan.draft.files.empty()) {
    transaction.commit();
    return report;
  }
  write_batch(*m_impl, transaction, options, plan.draft, report);
  return report;
}

}  // namespace rollbook
