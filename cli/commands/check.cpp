#include "commands.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

int run(Session& session) {
  const std::string scope = session.args.words().empty() ? "SENR" : session.process();
  const Store::CheckReport report = session.store(Store::Access::write).check(scope);
  session.output.table(report.findings);
  session.output.notices(report.notices);
  return report.fatal ? 1 : 0;
}

}  // namespace

Command check_command() {
  return {.words = "check",
          .arguments = "[PROCESS]",
          .summary = "runs the rules over the SIS data and the next batch",
          .details =
              "Lists what fired, and local values without a translation with their counts. Exit code 1\n"
              "if a rule fired that makes the state reject a file. Without PROCESS: SENR.\n",
          .exits = {{0, "no rule fired that makes the state reject a file"}, {1, "one did"}},
          .examples = {{"rollbook check senr", "before the state checks it"}},
          .most = 1,
          .run = run};
}

}  // namespace rollbook::cli
