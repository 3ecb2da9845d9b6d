#include "commands.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

int list(Session& session) {
  session.output.table(rules_list(session.args.words().empty() ? "SENR" : session.process()));
  return 0;
}

int show(Session& session) {
  session.output.text(rule_text(session.process()));
  return 0;
}

}  // namespace

std::vector<Command> rules_commands() {
  return {{.words = "rules list",
           .arguments = "[PROCESS]",
           .summary = "lists the rules that the engine checks, with severity and source",
           .most = 1,
           .run = list},
          {.words = "rules show",
           .arguments = "CODE",
           .summary = "one rule: what it says, its source, its SQL",
           .least = 1,
           .most = 1,
           .run = show}};
}

}  // namespace rollbook::cli
