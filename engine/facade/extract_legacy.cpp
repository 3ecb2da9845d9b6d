#include "facade/process.hpp"
#include "history/event.hpp"
#include "layout/layout.hpp"
#include "write/output.hpp"

namespace rollbook {

namespace {

// The state refuses a file with two records of one key: name them, since a legacy file is not proved.
std::vector<Notice> repeated_keys(sql::Connection& db, const char* query) {
  std::vector<Notice> notices;
  auto rows = db.query(query);
  while (rows.step()) {
    notices.push_back({{"", 0, "", "operational key repeated: " + std::string(rows.text(0)), "IVR0034"}});
  }
  return notices;
}

}  // namespace

LegacyReport Store::extract_legacy(const ExtractOptions& options) {
  sql::Connection& db = m_impl->db;
  require_state(db, "CA");
  const Process& process = find_process(options.process);
  if (process.legacy.derive == nullptr)
    throw Error(ErrorKind::usage, "--legacy is an option of extract senr and extract sprg");
  sql::Transaction transaction(db);  // a consistent look; nothing of it is kept but the event
  layout::load_reference(db);
  process.legacy.derive(db, m_impl->context, options);
  LegacyReport report;
  std::string bytes;
  auto rows = db.query(process.legacy.records);
  while (rows.step()) {
    bytes.append(rows.text(0)).append("\r\n");
    ++report.records;
  }
  rows.reset();
  report.notices.push_back(
      {{"", 0, "", "a legacy file may repeat operational keys and is not proved", "IVR0034"}});
  for (auto& notice : repeated_keys(db, process.legacy.repeated_keys))
    report.notices.push_back(std::move(notice));
  if (options.dry_run) return report;
  report.path = options.out + "/" + process.code + "_legacy.txt";
  write::write_new_file(report.path, bytes);
  history::append_event(db, m_impl->context,
                        {.process = process.code,
                         .subject = "legacy",
                         .counts = "{\"records\":" + std::to_string(report.records) + "}"});
  transaction.commit();
  return report;
}

}  // namespace rollbook
