#include "store/ods_compare.hpp"

#include <algorithm>
#include <set>

#include "base/date.hpp"
#include "history/open_batches.hpp"
#include "layout/layout.hpp"

namespace rollbook::store {

namespace {

// Over 5 % and more than 3 (contract safety.md 2).
bool too_many(std::int64_t lost, std::int64_t of) {
  return lost > 3 && lost * 20 > of;
}

std::int64_t exit_field(const std::string& process) {
  const auto* field = layout::newest(process).field("exit_date");
  return field == nullptr ? 0 : field->position;
}

std::set<int> years_in(const read::OdsFile& file) {
  std::set<int> years;
  for (const auto& row : file.rows) {
    if (const auto day = parse_iso(row.start_date)) years.insert(academic_year(*day));
  }
  return years;
}

struct Lost {
  std::string school;
  int year = 0;
  bool closed_only = false;
};

std::string cause_of(const read::OdsFile& file, const std::set<int>& years, const Lost& lost) {
  if (lost.year > 0 && !years.contains(lost.year)) {
    return "the file has no row of that academic year: too short a date range? (if it begins later: --from " +
           to_iso(academic_year_start(
               years.upper_bound(lost.year) == years.end() ? lost.year + 1 : *years.upper_bound(lost.year))) +
           ")";
  }
  if (!std::binary_search(file.schools.begin(), file.schools.end(), lost.school))
    return "the file has no row of that school: an extract of some schools only?";
  if (file.tells_exits && lost.closed_only)
    return "only closed rows are missing: an Active Students download?";
  return "an extract of another day, or of another date range?";
}

void compare_rows(sql::Connection& db, const NewExtract& extract, OdsReport& report) {
  const auto years = years_in(extract.file);
  std::int64_t same = 0, shared = 0, believed = 0;
  auto rows = db.query("store/ods/belief_by_year");
  rows.bind({{"generation", extract.generation},
             {"process", extract.process},
             {"mask", layout::compared_mask(extract.process)},
             {"covers_from", extract.covers_from},
             {"exit", exit_field(extract.process)}});
  while (rows.step()) {
    shared += rows.integer(5);
    same += rows.integer(6);
    believed += rows.integer(7);
    const std::int64_t lost = rows.integer(3);
    if (lost == 0) continue;
    const Lost group{std::string(rows.text(0)), static_cast<int>(rows.integer(1)), rows.integer(4) == lost};
    report.losses.push_back({group.school, group.year > 0 ? academic_year_id(group.year) : "no start date",
                             rows.integer(2), lost, cause_of(extract.file, years, group),
                             too_many(lost, rows.integer(2))});
  }
  const auto in_file = static_cast<std::int64_t>(extract.file.rows.size());
  if (report.generation > 1) report.differs_from_belief = (believed - same) + (in_file - shared);
}

void compare_files(sql::Connection& db, const NewExtract& extract, OdsReport& report) {
  const sql::Params params{{"generation", extract.generation},
                           {"process", extract.process},
                           {"mask", layout::compared_mask(extract.process)},
                           {"covers_from", extract.covers_from}};
  auto undone = db.query("store/ods/undone_posts");
  undone.bind(params);
  while (undone.step()) {
    report.undone_posts.push_back(
        {undone.integer(0), std::string(undone.text(1)), undone.integer(2), undone.integer(3)});
  }
  db.run_script("store/ods/school_table");
  db.run("store/ods/school_table_store", {{"generation", extract.generation}});
  auto taken = db.query("store/ods/taken_files");
  taken.bind(params);
  while (taken.step()) report.taken_files.push_back({taken.integer(0), std::string(taken.text(1))});
}

std::string of_rows(std::int64_t some, std::int64_t all, const char* what) {
  return std::to_string(some) + " of " + std::to_string(all) + " " + what + (all == 1 ? "" : "s") +
         (some == 1 ? " is" : " are");
}

Problem problem_of(const OdsLoss& loss, const std::string& file) {
  return {file, 0, "school " + loss.school + ", " + loss.year,
          of_rows(loss.lost, loss.believed, "row") +
              " not in the file, which the state was believed to hold; " + loss.cause,
          "LOSSES"};
}

Problem problem_of(const UndonePost& post, const std::string& file) {
  return {file, 0, "batch " + std::to_string(post.batch) + ", " + post.file,
          "was posted, and the file has " + std::to_string(post.undone) + " of its " +
              std::to_string(post.records) + (post.records == 1 ? " record" : " records") +
              " as before that post: it would undo it",
          "STALE"};
}

Problem problem_of(const BatchFileName& taken, const std::string& process, const std::string& file) {
  return {file,
          0,
          {},
          "the state has taken " + process + " batch " + std::to_string(taken.batch) + ", " + taken.file,
          "TAKEN"};
}

Problem with_way_out(Problem problem) {
  problem.message += " (--yes takes the file all the same)";
  return problem;
}

}  // namespace

void compare_with_old(sql::Connection& db, const NewExtract& extract, OdsReport& report) {
  report.open_batches = history::open_batches(db, "");
  if (report.generation == 1) return;
  compare_rows(db, extract, report);
  compare_files(db, extract, report);
}

std::vector<Problem> objections(const OdsReport& report, const std::string& process,
                                const std::string& file) {
  std::vector<Problem> problems;
  for (const auto& loss : report.losses) {
    if (loss.too_many) problems.push_back(with_way_out(problem_of(loss, file)));
  }
  for (const auto& post : report.undone_posts) problems.push_back(with_way_out(problem_of(post, file)));
  if (problems.empty()) return problems;
  for (const auto& taken : report.taken_files) problems.push_back(problem_of(taken, process, file));
  return problems;
}

std::vector<Notice> remarks(const OdsReport& report, const std::string& process, const std::string& file) {
  std::vector<Notice> notices;
  for (const auto& loss : report.losses) notices.push_back({problem_of(loss, file)});
  for (const auto& post : report.undone_posts) notices.push_back({problem_of(post, file)});
  for (const auto& taken : report.taken_files) notices.push_back({problem_of(taken, process, file)});
  return notices;
}

}  // namespace rollbook::store
