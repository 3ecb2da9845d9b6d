#include "commands.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

int run(Session& session) {
  using Form = Store::StatusForm;
  const Form form = session.output.is_table() ? Form::lines : Form::values;
  session.output.table(session.store(Store::Access::read).status(form));
  return 0;
}

}  // namespace

Command status_command() {
  return {.words = "status",
          .summary = "the LEA, its schools, last imports, last batches, what can be posted",
          .details =
              "For each process: what the last extract did not send, what can be posted, students who\n"
              "were never sent, and for sinf the pending changes. --format csv and json have one value\n"
              "a row.\n",
          .examples = {{"rollbook status", "where things stand"}},
          .run = run};
}

}  // namespace rollbook::cli
