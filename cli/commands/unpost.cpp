#include "commands.hpp"
#include "reports.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

int run(Session& session) {
  const std::string process = session.process();
  if (!session.args.has("yes")) {
    session.output.require_terminal();
    const PostReport plan = session.store(Store::Access::read).can_unpost(process);
    if (!session.output.confirm("Take back the post of " + posted_file(process, plan) + "?")) {
      throw Error(ErrorKind::refused, "not taken back, nothing was changed");
    }
  }
  const PostReport report = session.store(Store::Access::write).unpost(process);
  if (session.output.is_table()) {
    session.output.text("took back " + posted_file(process, report) + "\n");
  } else {
    session.output.table(
        {{"process", "batch", "file", "records"}, {{process, report.batch, report.file, report.records}}});
  }
  return 0;
}

}  // namespace

Command unpost_command() {
  return {.words = "unpost",
          .arguments = "PROCESS",
          .summary = "takes back the latest post of a process",
          .details =
              "The belief is as it was before that post, and its file is ready again; batches that\n"
              "were extracted after it become obsolete. A second unpost goes one further back.\n",
          .options = {{"yes", "", "do not ask"}},
          .examples = {{"rollbook unpost senr --yes", "the latest post never was"}},
          .least = 1,
          .most = 1,
          .run = run};
}

}  // namespace rollbook::cli
