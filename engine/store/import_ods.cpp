#include "store/import_ods.hpp"

#include <future>

#include "base/date.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"
#include "history/event.hpp"
#include "history/open_batches.hpp"
#include "layout/layout.hpp"
#include "read/ods.hpp"
#include "sql/row_sink.hpp"
#include "store/counts.hpp"
#include "store/ods_compare.hpp"

namespace rollbook::store {

namespace {

constexpr std::size_t active_students_limit = 50;

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

// Where the process has no window, every row of the belief is asked for.
std::string asked_from(const OdsOptions& options, const std::string& process, const std::string& covers) {
  return layout::compares_by_window(process) ? covers : options.from;
}

void take_into_force(sql::Connection& db, const Context& context, const OdsOptions& options,
                     const NewExtract& extract, std::int64_t first_row, const std::string& rows_sum,
                     OdsReport& report) {
  const auto& file = extract.file;
  const auto event =
      history::append_event(db, context,
                            {.process = extract.process,
                             .subject = "generation " + std::to_string(report.generation),
                             .counts = counts_json({{"generation", report.generation},
                                                    {"rows", report.rows},
                                                    {"other_lea", report.other_lea},
                                                    {"differs_from_belief", report.differs_from_belief},
                                                    {"ended_files", report.ended_files}}),
                             .sha256 = file.sha256});
  db.run("store/ods/insert_generation", {{"id", extract.generation},
                                         {"process", extract.process},
                                         {"number", report.generation},
                                         {"event", event},
                                         {"file", file.path},
                                         {"sha256", file.sha256},
                                         {"layout", file.layout},
                                         {"covers_from", covers_from(context, options, extract.process)},
                                         {"newest_update", file.newest_update},
                                         {"rows", report.rows},
                                         {"other_lea", report.other_lea},
                                         {"rows_sha256", rows_sum},
                                         {"first_row", first_row}});
  db.run_script("store/ods/end_files", {{"process", extract.process}, {"generation", extract.generation}});
  insert_schools(db, file, options, extract.generation);
  insert_run(db, file);
}

void refuse_objections(const OdsReport& report, const std::string& process, const std::string& file) {
  auto problems = objections(report, process, file);
  if (problems.empty()) return;
  throw Error(ErrorKind::refused, std::move(problems), {});
}

}  // namespace

OdsReport import_ods(sql::Connection& db, const Context& context, const OdsOptions& options) {
  check_options(options);
  const std::string process = upper_ascii(options.process);
  const auto file = read::parse_ods(options.file, process, db.text_of("store/lea").value_or(""));
  if (!options.yes) refuse_active_students(file);
  NewExtract extract{file, process, 0, asked_from(options, process, covers_from(context, options, process))};
  std::int64_t first_row = 0;
  OdsReport report;
  {
    auto next = db.query("store/ods/next_generation");
    next.bind({{"process", process}}).step();
    extract.generation = next.integer(0);
    report.generation = next.integer(1);
    first_row = next.integer(2);
  }
  report.rows = count_of(file.rows.size());
  report.other_lea = file.other_lea;
  report.notices = file.notices;
  auto sum = std::async(std::launch::async, [&file] { return rows_sha256(file); });
  insert_rows(db, context, file, extract.generation);
  compare_with_old(db, extract, report);
  if (!options.yes) refuse_objections(report, process, file.path);
  for (auto& notice : remarks(report, process, file.path)) report.notices.push_back(std::move(notice));
  report.ended_files = history::unposted_files(report.open_batches, process);
  take_into_force(db, context, options, extract, first_row, sum.get(), report);
  return report;
}

}  // namespace rollbook::store
