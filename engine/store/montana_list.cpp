#include "store/montana_list.hpp"

#include <algorithm>

#include "base/problems.hpp"
#include "base/text.hpp"
#include "history/event.hpp"
#include "layout/losses.hpp"
#include "layout/upload.hpp"
#include "read/lines.hpp"
#include "read/source.hpp"
#include "sql/row_sink.hpp"
#include "stage/upload_value.hpp"
#include "store/counts.hpp"
#include "store/loss_measure.hpp"
#include "store/loss_words.hpp"

namespace rollbook::store {

namespace {

constexpr const char* queries = "store/montana/";
constexpr long told_every = 20000;

// Rows of one file on their way to a staging table that has the layout's columns and "line".
class Stager {
 public:
  Stager(const read::Source& source, layout::UploadLayout layout)
      : m_source(source), m_layout(std::move(layout)), m_reader(source.text()) {
    read_header();
    m_problems.refuse_if_any();
  }

  std::int64_t run(sql::Connection& db, const std::string& table, const Context& context);

 private:
  void read_header();
  bool read_row();
  void problem(const std::string& field, std::string message, std::string code) {
    m_problems.add({m_source.name(), m_reader.number(), field, std::move(message), std::move(code)});
  }

  const read::Source& m_source;
  layout::UploadLayout m_layout;
  read::LineReader m_reader;
  Problems m_problems;
  std::vector<std::size_t> m_places;  // of the layout's fields among the cells
  std::size_t m_width = 0;
  std::vector<std::string_view> m_cells;
  std::vector<stage::UploadValue> m_values;
};

void Stager::read_header() {
  m_reader.next();
  read::split(m_reader.line(), '\t', m_cells);
  for (auto& cell : m_cells) cell = trimmed(cell);
  m_width = m_cells.size();
  for (const auto& field : m_layout.fields) {
    const auto at = std::find(m_cells.begin(), m_cells.end(), field.column);
    if (at == m_cells.end()) {
      problem(field.column, "the column is missing", "COLUMN");
    } else if (std::find(at + 1, m_cells.end(), field.column) != m_cells.end()) {
      problem(field.column, "the column is there twice", "COLUMN");
    }
    m_places.push_back(static_cast<std::size_t>(at - m_cells.begin()));
  }
}

bool Stager::read_row() {
  read::split(m_reader.line(), '\t', m_cells);
  if (m_cells.size() != m_width) {
    problem("", std::to_string(m_cells.size()) + " fields; the header has " + std::to_string(m_width),
            "FIELDS");
    return false;
  }
  bool good = true;
  m_values.clear();
  for (std::size_t i = 0; i < m_places.size(); ++i) {
    const auto& field = m_layout.fields[i];
    m_values.push_back(stage::read_value(field, trimmed(m_cells[m_places[i]])));
    const auto fault = m_values.back().fault;
    if (fault == stage::UploadFault::none) continue;
    problem(field.column, stage::fault_text(field, fault), "FORMAT");
    good = false;
  }
  return good;
}

std::int64_t Stager::run(sql::Connection& db, const std::string& table, const Context& context) {
  auto columns = m_layout.columns();
  columns.insert(columns.begin(), "line");
  const auto sink = sql::make_row_sink(db, table, columns, m_source.text().size());
  std::int64_t rows = 0;
  std::vector<sql::SinkValue> row;
  while (m_reader.next()) {
    if (m_reader.line().empty()) continue;
    if (m_reader.line().front() == '\t' && trimmed(m_reader.line()).empty()) continue;  // blank cells
    if (!read_row()) continue;
    row.assign(1, std::int64_t{m_reader.number()});
    for (const auto& value : m_values) row.push_back(value.value());
    sink->add(row);
    if (++rows % told_every == 0 && context.progress)
      context.progress("reading", static_cast<std::uint64_t>(rows), 0);
  }
  m_problems.refuse_if_any();
  sink->close();
  sink->finish();
  return rows;
}

void refuse_faults(sql::Connection& db, const std::string& file, const std::string& query) {
  Problems problems;
  auto rows = db.query(query);
  while (rows.step()) {
    problems.add({file, static_cast<long>(rows.integer(0)), std::string(rows.text(1)),
                  std::string(rows.text(2)), "CALENDAR"});
  }
  problems.refuse_if_any();
}

// The file in its staging table, without a fault.
MontanaList stage_list(sql::Connection& db, const Context& context, const std::string& path,
                       const std::string& record, const std::string& kind) {
  const std::string own = queries;
  const read::Source source(path, path);
  db.run_script(own + kind + "_stage");
  MontanaList list;
  list.sha256 = source.sha256();
  list.rows =
      Stager(source, layout::load_upload("montana", record)).run(db, "temp.mt_stage_" + kind, context);
  refuse_faults(db, path, own + kind + "_faults");
  if (source.encoding() == read::Encoding::windows_1252) {
    list.notices.push_back({{path, 0, {}, "is not UTF-8; read as Windows-1252", "ENCODING"}});
  }
  db.run(own + "own_district");
  return list;
}

void remember(sql::Connection& db, const Context& context, const std::string& path, const std::string& record,
              const MontanaList& list, const Counts& accepted) {
  Counts counts{{"rows", list.rows}, {"removed", list.removed}};
  counts.insert(counts.end(), accepted.begin(), accepted.end());
  history::append_event(
      db, context,
      {.process = "MT", .subject = record, .counts = counts_json(counts), .sha256 = list.sha256});
  db.run("store/insert_import_run", {{"kind", "mt " + record}, {"source", path}, {"layout", "montana"}});
  db.run("store/insert_import_file",
         {{"run", db.last_insert_id()}, {"name", path}, {"sha256", list.sha256}, {"rows", list.rows}});
}

SchoolCounts counts_of(sql::Connection& db, const std::string& query, const sql::Params& params = {}) {
  SchoolCounts counts;
  auto rows = db.query(queries + query);
  for (rows.bind(params); rows.step();)
    counts[{std::string(rows.text(0)), std::string(rows.text(1))}] = rows.integer(2);
  return counts;
}

void measure_enrollments(sql::Connection& db, const std::string& path, LossJudge& judge) {
  const auto measure = [&](const std::string& what, const std::string& column, const std::string& query) {
    judge.add({path, column, what, true, counts_of(db, query),
               counts_of(db, "stored_by_calendar", {{"what", what}})});
  };
  measure("enrollments", {}, "lost_enrollments");
  measure("totals", {}, "lost_totals");
  measure("end dates", "end_date", "lost_ends");
}

void measure_calendars(sql::Connection& db, const std::string& path, LossJudge& judge) {
  for (const std::string kind : {"structure", "grade"}) {
    const sql::Params params{{"kind", kind}};
    judge.add(
        {path, {}, kind + "s", true, counts_of(db, "lost_items", params), counts_of(db, "items_of", params)});
  }
}

using MeasureList = void (*)(sql::Connection&, const std::string&, LossJudge&);

// What the list lacks of what is stored, as notices or as a refusal; returns what was accepted, for the log.
Counts find_losses(sql::Connection& db, const MontanaListOptions& options, MeasureList measure,
                   MontanaList& list) {
  LossJudge judge(layout::losses().limits);
  if (list.rows == 0) judge.add_empty(options.file, 0);
  measure(db, options.file, judge);
  list.losses = judge.take();
  for (auto& notice : loss_notices(list.losses)) list.notices.push_back(std::move(notice));
  if (options.accept_losses) return accepted_losses(list.losses);
  list.refusal = loss_refusal(list.losses);
  return {};
}

void note_not_named(sql::Connection& db, const std::string& path, MontanaList& list) {
  auto row = db.query("store/montana/calendars_not_named");
  row.step();
  if (row.integer(1) == 0) return;
  list.notices.push_back(
      {{path,
        0,
        {},
        "calendars that the file does not name keep their enrollments: " + std::to_string(row.integer(0)) +
            " with " + std::to_string(row.integer(1)) + " enrollments",
        "CALENDAR"}});
}

void drop_gone(sql::Connection& db, const std::string& path, MontanaList& list) {
  std::int64_t with_totals = 0;
  {
    auto gone = db.query("store/montana/gone_enrollments");
    gone.step();
    list.removed = gone.integer(0);
    with_totals = gone.integer(1);
  }
  if (list.removed == 0) return;
  db.run("store/montana/drop_gone");
  if (list.refusal) return;
  list.notices.push_back({{path,
                           0,
                           {},
                           "enrollments that the file does not name any more were removed: " +
                               std::to_string(list.removed) + ", with totals: " + std::to_string(with_totals),
                           "GONE"}});
}

}  // namespace

MontanaList import_montana_calendars(sql::Connection& db, const Context& context,
                                     const MontanaListOptions& options) {
  MontanaList list = stage_list(db, context, options.file, "calendars", "calendar");
  db.run_script("store/montana/items_before");
  db.run_script("store/montana/take_calendars");
  const auto accepted = find_losses(db, options, measure_calendars, list);
  db.run("store/montana/set_structures");
  remember(db, context, options.file, "calendars", list, accepted);
  return list;
}

MontanaList import_montana_enrollments(sql::Connection& db, const Context& context,
                                       const MontanaListOptions& options) {
  MontanaList list = stage_list(db, context, options.file, "enrollments", "enrollment");
  db.run_script("store/montana/take_enrollments");
  const auto accepted = find_losses(db, options, measure_enrollments, list);
  note_not_named(db, options.file, list);
  drop_gone(db, options.file, list);
  db.run("store/montana/put_enrollments");
  db.run("store/montana/set_structures");
  remember(db, context, options.file, "enrollments", list, accepted);
  return list;
}

}  // namespace rollbook::store
