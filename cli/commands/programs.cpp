#include "commands.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

int run(Session& session) {
  if (!session.args.has("without")) throw Usage("'programs' needs --without DAY");
  session.output.table(session.store(Store::Access::read).programs_without(session.args.value("without")));
  return 0;
}

}  // namespace

Command programs_command() {
  return {
      .words = "programs",
      .arguments = "--without DAY",
      .summary = "lists students who are eligible in the SIS and have no program row at the state that day",
      .details =
          "Each eligibility (membership 1) that the SIS has on DAY and that the state does not hold at "
          "the\n"
          "student's school of that day, as the state's last extract and what was posted since say.\n"
          "'pending' says what the next extract would send about it, or why it sends nothing.\n",
      .options = {{"without", "DAY", "the day, YYYY-MM-DD, for instance the census day"}},
      .examples = {{"rollbook programs --without 2026-10-07", "whose row is missing on census day"}},
      .run = run};
}

}  // namespace rollbook::cli
