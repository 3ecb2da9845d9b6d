#include "history/undo.hpp"

#include "base/text.hpp"
#include "history/counts.hpp"
#include "history/event.hpp"

namespace rollbook::history {

namespace {

void refuse_standing_posts(sql::Connection& db, const std::string& process, std::int64_t generation,
                           std::int64_t number) {
  std::vector<Problem> problems;
  auto posts = db.query("history/undo/standing_posts");
  posts.bind({{"generation", generation}});
  while (posts.step()) {
    problems.push_back(
        {{},
         0,
         process + " batch " + std::to_string(posts.integer(0)) + ", " + std::string(posts.text(1)),
         "was posted since generation " + std::to_string(number) +
             " was imported, and the generation before it knows nothing of that: import a new extract "
             "of the state, or take the post back first (rollbook unpost " +
             lower_ascii(process) + ")",
         {}});
  }
  if (problems.empty()) return;
  throw Error(ErrorKind::refused, std::move(problems), {});
}

void store_undo(sql::Connection& db, const Context& context, const std::string& process,
                std::int64_t generation, OdsUndoReport& report) {
  const sql::Params of_generation{{"generation", generation}};
  report.ended_files = db.run("history/undo/end_files", of_generation);
  report.reopened_files = db.run("history/undo/reopen_files", of_generation);
  const auto event = append_event(db, context,
                                  {.process = process,
                                   .subject = "generation " + std::to_string(report.undone) + " undone",
                                   .counts = counts_json({{"undone", report.undone},
                                                          {"generation", report.generation},
                                                          {"rows", report.rows},
                                                          {"ended_files", report.ended_files},
                                                          {"reopened_files", report.reopened_files}})});
  db.run("history/undo/store", {{"generation", generation}, {"event", event}});
}

}  // namespace

OdsUndoReport undo_import(sql::Connection& db, const Context& context, const std::string& process) {
  OdsUndoReport report;
  std::int64_t current = 0;
  {
    auto generations = db.query("history/undo/generations");
    generations.bind({{"process", process}});
    if (!generations.step())
      throw Error(ErrorKind::refused,
                  "no ODS extract of " + process + " has been imported: there is nothing to undo");
    current = generations.integer(0);
    report.undone = generations.integer(1);
    if (!generations.step()) {
      throw Error(ErrorKind::refused, process + " generation " + std::to_string(report.undone) +
                                          " has none before it: there is nothing to go back to");
    }
    report.generation = generations.integer(1);
    report.file = generations.text(2);
    report.imported_at = generations.text(3);
    report.rows = generations.integer(4);
  }
  refuse_standing_posts(db, process, current, report.undone);
  store_undo(db, context, process, current, report);
  return report;
}

}  // namespace rollbook::history
