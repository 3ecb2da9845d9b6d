#include "commands.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

int run(Session& session) {
  HistoryOptions options;
  options.process = session.process();
  options.file = session.args.value("file");
  options.status = session.args.value("status");
  options.everything = session.args.has("everything");
  options.generation = session.args.number("generation");
  options.sort = session.args.value("sort");
  session.output.table(session.store(Store::Access::read).history(options));
  return 0;
}

}  // namespace

Command history_command() {
  return {.words = "history",
          .arguments = "[PROCESS]",
          .summary = "the CALPADS History: one row per file, and which can be posted now",
          .details =
              "Without --everything and --status only the files that can be posted now are listed.\n"
              "job_id, state_status and state_at are what the state said last of the upload; rejected is\n"
              "how many records of the file it did not take.\n",
          .options = {{"everything", "", "posted, locked, obsolete and rejected files too"},
                      {"file", "TEXT", "files whose name holds the text"},
                      {"status", "ready|locked|posted|obsolete|rejected", "files in this state"},
                      {"generation", "N", "of that ODS import"},
                      {"sort", "COLUMN", "order by a column of the listing"}},
          .examples = {{"rollbook history senr", "the files that can be posted now"},
                       {"rollbook history --everything --format csv", "all files, for a spreadsheet"}},
          .most = 1,
          .run = run};
}

}  // namespace rollbook::cli
