#include "facade/listing.hpp"
#include "facade/store_impl.hpp"
#include "rollbook/utah.hpp"
#include "store/counts.hpp"
#include "utah/kept_file.hpp"
#include "utah/run.hpp"
#include "utah/state_report.hpp"
#include "utah/steps.hpp"

namespace rollbook {

namespace {

Notice notice(const std::string& text) {
  return {{{}, 0, {}, text, {}}};
}

std::vector<utah::StateSheet> read_sheets(sql::Connection& db, const StateReportOptions& options, int year,
                                          std::vector<Notice>& notices) {
  const auto layout = utah::proved_layout(utah::layout_folder(db, ""), year);
  const std::string lea = lea_code(db);
  std::vector<utah::StateSheet> sheets;
  Problems problems;
  for (const auto& file : options.files) {
    try {
      sheets.push_back(utah::read_state_sheet(file, layout, lea, problems, notices));
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::refused) throw;
      problems.add(error);
    }
  }
  problems.refuse_if_any();
  return sheets;
}

void count(const std::vector<utah::StateSheet>& sheets, StateReport& report) {
  for (const auto& sheet : sheets) {
    for (const auto& m : sheet.messages) ++(m.fatal ? report.fatal : report.warnings);
  }
}

void store_sheet(sql::Connection& db, const utah::StateSheet& sheet, std::int64_t event,
                 std::int64_t extract) {
  const std::string sha256 = utah::keep_bytes(db, sheet.bytes);
  db.run("store/utah/insert_state_report", {{"event", event},
                                            {"extract", extract},
                                            {"file", sheet.file},
                                            {"sha256", sha256},
                                            {"rows", static_cast<std::int64_t>(sheet.messages.size())}});
  const auto report = db.last_insert_id();
  auto insert = db.query("store/utah/insert_state_message");
  for (const auto& m : sheet.messages) {
    insert
        .bind({{"report", report},
               {"line", std::int64_t{m.line}},
               {"level", std::int64_t{m.level}},
               {"severity", m.fatal ? "fatal" : "warning"},
               {"code", m.code},
               {"message", m.message},
               {"description", m.description},
               {"school", m.school},
               {"student", m.student},
               {"ssid", m.ssid},
               {"key", m.key}})
        .execute();
  }
}

UtahMarked mark(Store::Impl& impl, const utah::ExtractState& extract, const std::string& step) {
  utah::store_step(impl.db, impl.context, extract, {.step = step});
  return {extract.extract, extract.file, step, {}};
}

}  // namespace

UtahMarked Utah::collected(std::int64_t extract) {
  sql::Transaction transaction(m_impl.db);
  const auto marked = mark(m_impl, utah::ready_for(m_impl.db, extract, "collected"), "collected");
  transaction.commit();
  return marked;
}

StateReport Utah::validated(const StateReportOptions& options) {
  if (options.files.empty())
    throw Error(ErrorKind::usage, "name the state's report: --report FILE.csv, once for each sheet");
  auto& db = m_impl.db;
  sql::Transaction transaction(db);
  const auto extract = utah::ready_for(db, options.extract, "validated");
  StateReport report;
  report.extract = extract.extract;
  const auto sheets = read_sheets(db, options, extract.year, report.notices);
  count(sheets, report);
  if (db.int_of("store/utah/count_state_reports", {{"extract", extract.extract}}) > 0)
    report.notices.push_back(notice(
        "this report stands in place of the one before; all sheets of a report belong in one command"));
  const auto event = utah::store_step(
      db, m_impl.context, extract,
      {.step = "validated",
       .counts = store::counts_json({{"fatal", report.fatal}, {"warnings", report.warnings}})});
  for (const auto& sheet : sheets) store_sheet(db, sheet, event, extract.extract);
  report.messages = table_of(db, "store/utah/state_messages", {{"event", event}});
  transaction.commit();
  return report;
}

UtahMarked Utah::asked(std::int64_t extract) {
  sql::Transaction transaction(m_impl.db);
  const auto ready = utah::ready_for(m_impl.db, extract, "asked");
  utah::refuse_fatal(ready);
  const auto marked = mark(m_impl, ready, "asked");
  transaction.commit();
  return marked;
}

UtahMarked Utah::finalize(std::int64_t extract) {
  sql::Transaction transaction(m_impl.db);
  const auto ready = utah::ready_for(m_impl.db, extract, "finalized");
  utah::refuse_fatal(ready);
  utah::refuse_superseded(m_impl.db, ready);
  auto marked = mark(m_impl, ready, "finalized");
  transaction.commit();
  if (ready.state != "asked")
    marked.notices.push_back(notice("the state was not asked to check this extract (rollbook ut asked)"));
  return marked;
}

}  // namespace rollbook
