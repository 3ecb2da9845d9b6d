#include "commands.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

int run(Session& session) {
  session.output.table(session.store(Store::Access::read).status());
  return 0;
}

}  // namespace

Command status_command() {
  return {.words = "status",
          .summary = "the LEA, its schools, last imports, last batches, what can be posted",
          .examples = {{"rollbook status", "where things stand"}},
          .run = run};
}

}  // namespace rollbook::cli
