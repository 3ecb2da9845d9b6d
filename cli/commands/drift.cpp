#include "commands.hpp"
#include "reports.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

int run(Session& session) {
  const Table rows = trouble_is_2(
      [&] { return session.store(Store::Access::read).drift(session.process(), session.word(1)); });
  session.output.table(rows);
  return rows.rows.empty() ? 0 : 1;
}

}  // namespace

Command drift_command() {
  return {.words = "drift",
          .arguments = "PROCESS FILE",
          .summary = "compares the belief with a newer extract of the state, without importing it",
          .details =
              "Lists rows that the state lacks (missing_in_state), rows that we do not know\n"
              "(unknown_to_us) and fields that differ. Exit code 0 none, 1 some, 2 the file is refused.\n",
          .exits = {{0, "the belief and the file say the same"},
                    {1, "they differ"},
                    {2, "wrong usage, or the file is refused"}},
          .examples = {{"rollbook drift senr SENR_ODS.txt", "is what we believe still true?"}},
          .least = 2,
          .most = 2,
          .run = run};
}

}  // namespace rollbook::cli
