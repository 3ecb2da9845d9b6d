#include <algorithm>

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

UtahMarked marked_as(const utah::ExtractState& extract, const std::string& state) {
  return {extract.extract, extract.collection, extract.year, extract.file, state, {}, {}};
}

UtahMarked mark(Store::Impl& impl, const utah::ExtractState& extract, const std::string& step) {
  utah::store_step(impl.db, impl.context, extract, {.step = step});
  return marked_as(extract, step);
}

void require_collection(sql::Connection& db, const UtahStep& step, const std::string& today) {
  if (step.collection.empty()) return;
  utah::collection_of(utah::proved_layout(utah::layout_folder(db, ""), utah::year_of(today)),
                      step.collection);
}

// Only what the state has a date for can be final.
std::vector<std::string> with_due_date(sql::Connection& db, const std::string& today) {
  std::vector<std::string> names;
  const auto layout = utah::proved_layout(utah::layout_folder(db, ""), utah::year_of(today));
  for (const auto& due : layout.due_dates) names.push_back(due.collection);
  return names;
}

}  // namespace

UtahMarked Utah::collected(const UtahStep& step) {
  require_collection(m_impl.db, step, m_impl.context.today);
  sql::Transaction transaction(m_impl.db);
  const auto marked = mark(m_impl, utah::ready_for(m_impl.db, step, "collected"), "collected");
  transaction.commit();
  return marked;
}

StateReport Utah::validated(const StateReportOptions& options) {
  if (options.files.empty())
    throw Error(ErrorKind::usage, "name the state's report: --report FILE.csv, once for each sheet");
  auto& db = m_impl.db;
  require_collection(db, options.of, m_impl.context.today);
  sql::Transaction transaction(db);
  const auto extract = utah::ready_for(db, options.of, "validated");
  StateReport report;
  report.extract = extract.extract;
  report.collection = extract.collection;
  report.year = extract.year;
  const auto final = with_due_date(db, m_impl.context.today);
  report.can_be_final = std::find(final.begin(), final.end(), extract.collection) != final.end();
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

UtahMarked Utah::asked(const UtahStep& step) {
  const auto& today = m_impl.context.today;
  require_collection(m_impl.db, step, today);
  sql::Transaction transaction(m_impl.db);
  const auto ready = utah::ready_for(m_impl.db, step, "asked", with_due_date(m_impl.db, today));
  utah::refuse_fatal(ready);
  const auto marked = mark(m_impl, ready, "asked");
  transaction.commit();
  return marked;
}

UtahMarked Utah::finalize(const UtahStep& step) {
  const auto& today = m_impl.context.today;
  require_collection(m_impl.db, step, today);
  sql::Transaction transaction(m_impl.db);
  const auto ready = utah::ready_for(m_impl.db, step, "finalized", with_due_date(m_impl.db, today));
  utah::refuse_fatal(ready);
  utah::refuse_stale(ready);
  utah::refuse_superseded(m_impl.db, ready);
  auto marked = mark(m_impl, ready, "finalized");
  transaction.commit();
  if (ready.state != "asked")
    marked.notices.push_back(notice("the state was not asked to check this extract (rollbook ut asked)"));
  return marked;
}

UtahMarked Utah::undo(const UtahStep& step) {
  auto& db = m_impl.db;
  require_collection(db, step, m_impl.context.today);
  sql::Transaction transaction(db);
  std::int64_t id = 0;
  std::int64_t extract = 0;
  std::string undone;
  {
    auto row = db.query("store/utah/latest_step");
    row.bind({{"extract", step.extract}, {"collection", step.collection}});
    if (!row.step())
      throw Error(ErrorKind::refused,
                  "there is no step to take back: nothing is collected, validated, asked about or finalized");
    id = row.integer(0);
    extract = row.integer(1);
    undone = row.text(2);
  }
  const auto event = utah::store_event(db, m_impl.context, utah::find_state(db, extract),
                                       store::counts_json({{"undone_step", id}}));
  db.run("store/utah/undo_step", {{"step", id}, {"event", event}});
  const auto now = utah::find_state(db, extract);
  auto marked = marked_as(now, now.state);
  marked.undone = undone;
  transaction.commit();
  return marked;
}

}  // namespace rollbook
