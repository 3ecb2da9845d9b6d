#include <map>

#include "base/text.hpp"
#include "facade/process.hpp"
#include "facade/worklist.hpp"
#include "history/batch.hpp"
#include "history/open_batches.hpp"
#include "history/same_batch.hpp"
#include "store/import_ods.hpp"
#include "write/disk.hpp"
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
  throw Error(ErrorKind::refused, std::move(problems), {});
}

// "Nothing to send" would be a wrong answer to a district that has not said anything yet.
void require_schools(sql::Connection& db) {
  if (db.int_of("store/schools_reported") > 0) return;
  throw Error(ErrorKind::refused, "no school is selected: import the SIS export, or see: rollbook schools");
}

// "Nothing to send" would be as wrong where every student waits for the same column.
std::optional<Notice> no_ssids(sql::Connection& db) {
  const auto why = db.text_of("store/why_no_ssids").value_or("");
  if (why == "not supplied")
    return Notice{{"", 0, "STU.CID",
                   "no student has an SSID, because STU.CID was not supplied: export STU with the column CID "
                   "and import it",
                   "SSID"}};
  if (why == "blank")
    return Notice{{"", 0, "STU.CID",
                   "no student has an SSID: STU.CID is blank in every row; export STU with it and import it",
                   "SSID"}};
  if (why == "no student")
    return Notice{{"", 0, "STU",
                   "no student is known, and ENR has spells: export STU with its rows and import it",
                   "STUDENTS"}};
  return std::nullopt;
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

void rename_files(Table& records, const std::vector<ExtractedFile>& from, const history::BatchRow& to) {
  for (auto& row : records.rows) {
    for (std::size_t i = 0; i < from.size(); ++i) {
      if (row[0] != Cell{from[i].name}) continue;
      row[0] = to.files[i].name;
      break;
    }
  }
}

// The files of a batch that is open already: its folder is written where it is missing, and must be the
// batch's if not.
void give_again(Store::Impl& impl, sql::Transaction& transaction, const ExtractOptions& options,
                const history::BatchDraft& draft, const history::BatchRow& same, ExtractReport& report) {
  history::carry_in(impl.db, draft, same);
  const history::BatchBytes bytes = history::bytes_of(impl.db, same.id);
  const std::string folder = write::write_or_compare(options.out, bytes.name, bytes.files, bytes.today);
  transaction.commit();
  rename_files(report.records, report.files, same);
  report.same_as = same.number;
  report.files.clear();
  for (const auto& file : same.files)
    report.files.push_back(
        {file.name, file.kind, file.records, file.status, folder + "/" + file.name + ".txt"});
}

void finish(Store::Impl& impl, sql::Transaction& transaction, const ExtractOptions& options,
            const history::BatchDraft& draft, ExtractReport& report) {
  if (draft.files.empty()) return transaction.commit();
  if (const auto same = history::same_open_batch(impl.db, draft))
    return give_again(impl, transaction, options, draft, *same, report);
  write_batch(impl, transaction, options, draft, report);
}

// How many of each kind and reason, for status and the next look at it.
void remember_not_sent(Store::Impl& impl, const std::string& process, const std::vector<NotSent>& not_sent) {
  const std::string scope = "extract " + lower_ascii(process);
  std::map<std::pair<std::string, std::string>, std::int64_t> counts{{{"held back", ""}, 0}};
  for (const auto& row : not_sent) ++counts[{row.kind, row.code}];
  impl.db.run("check/forget", {{"scope", scope}});
  for (const auto& [what, count] : counts)
    impl.db.run("history/not_sent_count", {{"scope", scope},
                                           {"code", what.second},
                                           {"kind", what.first},
                                           {"day", impl.context.today},
                                           {"count", count}});
}

// A file that goes away again unless the extract it belongs to comes to its end.
class Worklist {
 public:
  Worklist() = default;
  Worklist(const Worklist&) = delete;
  Worklist& operator=(const Worklist&) = delete;
  ~Worklist() {
    if (!m_path.empty()) write::remove_all(m_path);
  }

  void write(Store::Impl& impl, const std::string& process, const ExtractOptions& options,
             ExtractReport& report) {
    if (options.worklist.empty()) return;
    const Table rows = worklist_of(impl.db, process, report.not_sent);
    write::write_new_file(options.worklist,
                          worklist_bytes(impl.db, options.worklist, process, impl.context.today, rows));
    m_path = report.worklist = options.worklist;
    report.worklist_rows = static_cast<std::int64_t>(rows.rows.size());
  }
  void keep() { m_path.clear(); }

 private:
  std::string m_path;
};

}  // namespace

ExtractReport Store::extract(const ExtractOptions& options) {
  require_state(m_impl->db, "CA");
  const Process& process = find_process(options.process);
  if (!options.worklist.empty()) require_worklist_path(options.worklist);
  sql::Transaction transaction(m_impl->db);
  require_schools(m_impl->db);
  auto without_ssids = no_ssids(m_impl->db);
  if (without_ssids && options.strict) throw Error(ErrorKind::refused, without_ssids->problem);
  ExtractReport report;
  report.open_batches = history::open_batches(m_impl->db, "");
  if (options.ods) {
    report.ods = store::import_ods(m_impl->db, m_impl->context,
                                   {process.code, *options.ods, "", options.covers, options.yes});
  }
  Planned plan = process.plan(*m_impl, options);
  if (plan.guard && !options.dry_run) throw RemovalsRefused(std::move(*plan.guard));
  if (options.strict && !plan.guard) refuse_hold_backs(plan);
  report.not_sent = std::move(plan.not_sent);
  report.notices = std::move(plan.notices);
  if (without_ssids) report.notices.insert(report.notices.begin(), *std::move(without_ssids));
  report.guard = std::move(plan.guard);
  report.records = records_table(plan.draft);
  list_files(report, plan.draft);
  Worklist worklist;
  worklist.write(*m_impl, process.code, options, report);
  if (!options.dry_run) remember_not_sent(*m_impl, process.code, report.not_sent);
  if (!options.dry_run) finish(*m_impl, transaction, options, plan.draft, report);
  worklist.keep();
  return report;
}

}  // namespace rollbook
