#include "commands.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

int run(Session& session) {
  const Store::CheckReport report =
      session.store(Store::Access::write).check(session.word(0), session.args.value("year"));
  session.output.table(report.findings);
  session.output.notices(report.notices);
  return report.fatal ? 1 : 0;
}

}  // namespace

Command check_command() {
  return {.words = "check",
          .arguments = "[PROCESS|fall1|eoy1]",
          .summary = "runs the rules over the SIS data and the next batch",
          .details =
              "Lists what fired, and local values without a translation with their counts. Exit code 1\n"
              "if a rule fired that makes the state reject a file. Without PROCESS: senr, sinf, sprg\n"
              "and sela as one worklist by school and student, with the column of the SIS to mend and\n"
              "the next step.\n"
              "fall1 and eoy1 run the rules that certification looks at, over what the state will hold\n"
              "once everything is posted: those of the census day (the first Wednesday of October), and\n"
              "those of the year's end. Exit code 1 if one fired that blocks certification.\n",
          .options = {{"year", "YEAR", "another current academic year, as 2025-2026"}},
          .exits = {{0, "no rule fired that makes the state reject a file"}, {1, "one did"}},
          .examples = {{"rollbook check", "everything that is to be mended"},
                       {"rollbook check senr", "before the state checks it"},
                       {"rollbook check fall1", "before the census day is certified"}},
          .most = 1,
          .run = run};
}

}  // namespace rollbook::cli
