#include "commands.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

int run(Session& session) {
  session.output.table(session.store(Store::Access::read).events(session.args.value("since")));
  return 0;
}

}  // namespace

Command events_command() {
  return {.words = "events",
          .summary = "the event log: who did what when",
          .details = "Append-only: the database refuses to change or delete an event. Times are UTC.\n",
          .options = {{"since", "DATE", "events of this day and later"}},
          .examples = {{"rollbook events --since 2026-10-01", "what happened since then"}},
          .run = run};
}

}  // namespace rollbook::cli
