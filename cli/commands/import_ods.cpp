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

int run(Session& session) {
  OdsOptions options;
  options.process = session.process();
  options.file = session.word(1);
  options.from = session.args.value("from");
  options.schools = session.args.values("school");
  options.yes = session.args.has("yes");
  const OdsReport report = session.store(Store::Access::write).import_ods(options);
  session.output.table(counts_of(options.process, report));
  note_ods(session.output, report);
  return 0;
}

}  // namespace

Command import_ods_command() {
  return {.words = "import ods",
          .arguments = "PROCESS FILE",
          .summary = "loads the state's extract as the new belief about what the state holds",
          .details =
              "Starts a new generation of the CALPADS History: open batches of the process become\n"
              "obsolete, what was posted before stays in the history. A file with one bad line is\n"
              "refused whole. An extract of active students only, or one that is older than the\n"
              "latest post, is refused without --yes.\n",
          .options = {{"yes", "", "take an active-students or a stale extract all the same"},
                      {"from", "DATE",
                       "the first start date that the extract covers (default: July 1 two years back)"},
                      {"school", "CODE",
                       "state code of a school that the extract covers though it has no row", true}},
          .examples = {{"rollbook import ods senr SENR_ODS.txt", "what the state holds, all schools"}},
          .least = 2,
          .most = 2,
          .run = run};
}

}  // namespace rollbook::cli
