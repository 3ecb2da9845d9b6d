#include "commands.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

int run(Session& session) {
  session.output.text("rollbook " + version() + "\n");
  return 0;
}

}  // namespace

Command version_command() {
  return {.words = "version", .summary = "the program's version", .run = run};
}

}  // namespace rollbook::cli
