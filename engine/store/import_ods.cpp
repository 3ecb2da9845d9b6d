#include "store/import_ods.hpp"

#include <future>

#include "base/date.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"
#include "history/event.hpp"
#include "layout/layout.hpp"
#include "read/ods.hpp"
#include "sql/row_sink.hpp"
#include "store/counts.hpp"

namespace rollbook::store {

namespace {

constexpr std::size_t active_students_limit = 50;
constexpr std::size_t first_compared = 4;

std::int64_t count_of(std::size_t n) {
  return static_cast<std::int64_t>(n);
}

void check_options(const OdsOptions& options) {
  if (!options.from.empty() && !parse_iso(options.from)) {
    throw Error(ErrorKind::usage, "not a date of the form YYYY-MM-DD: " + options.from);
  }
  for (const auto& school : options.schools) {
    if (school.size() != 7 || !all_digits(school)) {
      throw Error(ErrorKind::usage, "a state school code has seven digits: " + school);
    }
  }
}

std::string covers_from(const Context& context, const OdsOptions& options, const std::string& process) {
  if (!options.from.empty()) return options.from;
  return to_iso(layout::window_start(process, academic_year(*parse_iso(context.today))));
}

void refuse_active_students(const read::OdsFile& file) {
  if (!file.tells_exits || file.closed_rows > 0 || file.rows.size() <= active_students_limit) return;
  throw Error(
      ErrorKind::refused,
      Problem{
          file.path,
          0,
          {},
          "none of its " + std::to_string(file.rows.size()) +
              " rows is closed: this looks like an Active Students download; ask the state for a date range "
              "(--yes takes it all the same)",
          "ACTIVE"});
}

void refuse_stale(sql::Connection& db, const read::OdsFile& file, const std::string& process) {
  const std::string posted_on = db.text_of("store/ods/latest_post_day", {{"process", process}}).value_or("");
  if (posted_on.empty() || file.newest_update >= posted_on) return;
  throw Error(
      ErrorKind::refused,
      Problem{file.path, 0, "updated",
              "its newest row is of " + (file.newest_update.empty() ? "no known day" : file.newest_update) +
                  ", before the latest post of " + posted_on +
                  ": it would undo that post (--yes takes it all the same)",
              "STALE"});
}

// What doctor proves years later: that no row of the import was changed.
std::string rows_sha256(const read::OdsFile& file) {
  constexpr std::size_t block = 1U << 16U;
  Sha256 sum;
  std::string text;
  for (const auto& row : file.rows) {
    for (const auto part : {row.ssid, row.school, row.start_date, row.record}) text.append(part).append("\n");
    if (text.size() < block) continue;
    sum.add(text);
    text.clear();
  }
  sum.add(text);
  return sum.hex();
}

void insert_rows(sql::Connection& db, const Context& context, const read::OdsFile& file,
                 std::int64_t generation) {
  static const std::vector<std::string> columns = {"generation_id", "line",   "ssid",       "school",
                                                   "start_date",    "part",   "student_id", "record",
                                                   "uploaded",      "updated"};
  std::uint64_t bytes = 0;
  for (const auto& row : file.rows) bytes += row.record.size();
  const auto sink = sql::make_row_sink(db, "ods_row", columns, bytes);
  std::uint64_t done = 0;
  for (const auto index : file.by_key) {
    const auto& row = file.rows[index];
    const sql::SinkValue values[] = {
        generation, std::int64_t{row.line}, row.ssid,   row.school,   row.start_date,
        row.part,   row.student_id,         row.record, row.uploaded, row.updated};
    sink->add(values);
    if (context.progress && ++done % 50000 == 0) context.progress("storing", done, file.rows.size());
  }
  sink->close();
  sink->finish();
}

std::int64_t differs_from_belief(sql::Connection& db, const read::OdsFile& file, const std::string& process,
                                 std::int64_t generation) {
  std::string mask(layout::newest(process).fields.size(), '1');
  mask.replace(0, first_compared - 1, first_compared - 1, '0');
  return db.int_of("store/ods/differs_from_belief", {{"generation", generation},
                                                     {"process", process},
                                                     {"mask", mask},
                                                     {"rows", count_of(file.rows.size())}});
}

void insert_schools(sql::Connection& db, const read::OdsFile& file, const OdsOptions& options,
                    std::int64_t generation) {
  for (const auto* list : {&file.schools, &options.schools}) {
    for (const auto& school : *list)
      db.run("store/ods/insert_school", {{"generation", generation}, {"school", school}});
  }
}

void insert_run(sql::Connection& db, const read::OdsFile& file) {
  db.run("store/insert_import_run", {{"kind", "ods"}, {"source", file.path}, {"layout", file.layout}});
  db.run("store/insert_import_file", {{"run", db.last_insert_id()},
                                      {"name", file.path},
                                      {"sha256", file.sha256},
                                      {"rows", count_of(file.rows.size())}});
}

}  // namespace

OdsReport import_ods(sql::Connection& db, const Context& context, const OdsOptions& options) {
  check_options(options);
  const std::string process = upper_ascii(options.process);
  const auto file = read::parse_ods(options.file, process, db.text_of("store/lea").value_or(""));
  if (!options.yes) {
    refuse_active_students(file);
    refuse_stale(db, file, process);
  }
  std::int64_t id = 0;
  std::int64_t first_row = 0;
  OdsReport report;
  {
    auto next = db.query("store/ods/next_generation");
    next.bind({{"process", process}}).step();
    id = next.integer(0);
    report.generation = next.integer(1);
    first_row = next.integer(2);
  }
  report.rows = count_of(file.rows.size());
  report.other_lea = file.other_lea;
  report.notices = file.notices;
  auto sum = std::async(std::launch::async, [&file] { return rows_sha256(file); });
  insert_rows(db, context, file, id);
  if (report.generation > 1) report.differs_from_belief = differs_from_belief(db, file, process, id);
  report.ended_files = db.run("store/ods/end_files", {{"process", process}});
  const auto event =
      history::append_event(db, context,
                            {.process = process,
                             .subject = "generation " + std::to_string(report.generation),
                             .counts = counts_json({{"generation", report.generation},
                                                    {"rows", report.rows},
                                                    {"other_lea", report.other_lea},
                                                    {"differs_from_belief", report.differs_from_belief},
                                                    {"ended_files", report.ended_files}}),
                             .sha256 = file.sha256});
  db.run("store/ods/insert_generation", {{"id", id},
                                         {"process", process},
                                         {"number", report.generation},
                                         {"event", event},
                                         {"file", file.path},
                                         {"sha256", file.sha256},
                                         {"layout", file.layout},
                                         {"covers_from", covers_from(context, options, process)},
                                         {"newest_update", file.newest_update},
                                         {"rows", report.rows},
                                         {"other_lea", report.other_lea},
                                         {"rows_sha256", sum.get()},
                                         {"first_row", first_row}});
  insert_schools(db, file, options, id);
  insert_run(db, file);
  return report;
}

}  // namespace rollbook::store
