#include "commands.hpp"
#include "help.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

int run(Session& session) {
  print_version(session.output);
  return 0;
}

}  // namespace

Command version_command() {
  return {.words = "version",
          .summary = "the program's version",
          .examples = {{"rollbook version", "to name in a report of a bug"}},
          .run = run};
}

}  // namespace rollbook::cli
