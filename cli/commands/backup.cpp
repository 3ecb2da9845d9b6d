#include "commands.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

int run(Session& session) {
  session.store(Store::Access::read).backup(session.word(0));
  session.output.note("copied to " + session.word(0) + " and verified");
  return 0;
}

}  // namespace

Command backup_command() {
  return {.words = "backup",
          .arguments = "FILE",
          .summary = "an online copy of the database, verified",
          .details = "An existing file is refused. The copy is readable by its owner alone.\n",
          .examples = {{"rollbook backup monday.db", "also while another command runs"}},
          .least = 1,
          .most = 1,
          .run = run};
}

}  // namespace rollbook::cli
