#include "commands.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

int run(Session& session) {
  if (!session.args.has("out")) throw Usage("'write' needs --out DIR");
  const FileChoice batch{session.process(), "", session.args.number("batch")};
  session.output.table(session.store(Store::Access::write).write(batch, session.args.value("out")));
  return 0;
}

}  // namespace

Command write_command() {
  return {.words = "write",
          .arguments = "PROCESS --out DIR",
          .summary = "writes the files of a batch again, byte for byte",
          .details = "The database holds the exact bytes of every file. An existing folder is refused.\n",
          .options = {{"batch", "N", "this batch, not the newest"},
                      {"out", "DIR", "where the batch's folder and zip go"}},
          .examples = {{"rollbook write senr --out again", "the newest batch, as again/SENR-0001"}},
          .least = 1,
          .most = 1,
          .run = run};
}

}  // namespace rollbook::cli
