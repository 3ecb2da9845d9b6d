#include "commands.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

int run(Session& session) {
  session.output.table(session.store(Store::Access::read).conflicts(session.process()));
  return 0;
}

}  // namespace

Command conflicts_command() {
  return {.words = "conflicts",
          .arguments = "PROCESS",
          .summary = "lists students of whom the SIS and the state say different things",
          .details =
              "sela: language status and its start date, both sides. Nothing is changed on either; the\n"
              "state's side is what 'import ods sela' brought and what was posted since.\n",
          .examples = {{"rollbook conflicts sela", "whose status or date differs"}},
          .least = 1,
          .most = 1,
          .run = run};
}

}  // namespace rollbook::cli
