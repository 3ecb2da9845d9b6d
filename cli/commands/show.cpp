#include "commands.hpp"
#include "reports.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

int run(Session& session) {
  const FileChoice file{session.process(), session.word(1), session.args.number("batch")};
  session.output.table(session.store(Store::Access::read).show(file));
  return 0;
}

}  // namespace

Command show_command() {
  return {.words = "show",
          .arguments = "PROCESS FILE",
          .summary = "the records of one file, each with the reason why it was made",
          .details = "FILE is a number (001, 1) or a name (001_Removals) of the newest batch.\n",
          .options = {{"batch", "N", "of this batch, not the newest"}},
          .examples = {{"rollbook show senr 001", "the first file of the newest batch"}},
          .least = 2,
          .most = 2,
          .offer = offered_files,
          .run = run};
}

}  // namespace rollbook::cli
