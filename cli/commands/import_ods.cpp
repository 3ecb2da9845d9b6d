#include "commands.hpp"
#include "reports.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

Table counts_of(const std::string& process, const OdsReport& report) {
  return {{"process", "generation", "rows", "other_lea", "differs_from_belief", "ended_files"},
          {{process, report.generation, report.rows, report.other_lea, report.differs_from_belief,
            report.ended_files}}};
}

int undo(Session& session) {
  for (const char* option : {"yes", "from", "school"}) {
    if (session.args.has(option)) throw Usage(std::string("--") + option + " does nothing with --undo");
  }
  if (session.args.words().size() > 1) throw Usage("import ods --undo takes a process and no file");
  const std::string process = session.process();
  const OdsUndoReport report = session.store(Store::Access::write).undo_ods(process);
  session.output.table({{"process", "undone", "generation", "rows", "ended_files", "reopened_files"},
                        {{process, report.undone, report.generation, report.rows, report.ended_files,
                          report.reopened_files}}});
  session.output.note("generation " + std::to_string(report.generation) + " holds again, imported " +
                      report.imported_at + (report.file.empty() ? "" : " from " + report.file));
  return 0;
}

int run(Session& session) {
  if (session.args.has("undo")) return undo(session);
  if (session.args.words().size() < 2) throw Usage("which file? import ods PROCESS FILE");
  OdsOptions options;
  options.process = session.process();
  options.file = session.word(1);
  options.from = session.args.value("from");
  options.schools = session.args.values("school");
  options.yes = session.args.has("yes");
  const OdsReport report = session.store(Store::Access::write).import_ods(options);
  session.output.table(counts_of(options.process, report));
  note_ods(session.output, report);
  note_open_batches(session.output, report.open_batches, options.process);
  return 0;
}

}  // namespace

Command import_ods_command() {
  return {.words = "import ods",
          .arguments = "PROCESS [FILE]",
          .summary = "loads the state's extract as the new belief about what the state holds",
          .details =
              "Starts a new generation of the CALPADS History: open batches of the process become\n"
              "obsolete, what was posted before stays in the history. A file with one bad line is\n"
              "refused whole. So is, without --yes, an extract that lacks over 5 % (and more than 3) of\n"
              "the rows believed of a school and academic year, one that has records as they were before\n"
              "a post, and one of active students only. --undo takes the latest import back.\n",
          .options = {{"yes", "", "take an extract that lacks or undoes something all the same"},
                      {"undo", "", "the import before the latest one holds again (without FILE)"},
                      {"from", "DATE",
                       "the first start date that the extract covers (default: July 1 two years back)"},
                      {"school", "CODE",
                       "state code of a school that the extract covers though it has no row", true}},
          .examples = {{"rollbook import ods senr SENR_ODS.txt", "what the state holds, all schools"},
                       {"rollbook import ods --undo SENR", "that was the wrong file"}},
          .least = 1,
          .most = 2,
          .run = run};
}

}  // namespace rollbook::cli
