#include "commands.hpp"
#include "reports.hpp"
#include "session.hpp"
#include "text_list.hpp"

namespace rollbook::cli {

namespace {

std::string obsolete_note(const PostReport& report) {
  return report.made_obsolete == 0
             ? ""
             : "; " + counted(report.made_obsolete, "file") + " of other batches become obsolete";
}

bool agreed(Session& session, const FileChoice& file, FileChoice& shown) {
  const PostReport plan = session.store(Store::Access::read).can_post(file);
  shown = {file.process, plan.file, plan.batch};
  const std::string question =
      "Mark as accepted by the state: " + posted_file(file.process, plan) + obsolete_note(plan) + "?";
  return session.output.confirm(question);
}

Table as_table(const std::string& process, const PostReport& report) {
  return {{"process", "batch", "file", "records", "made_obsolete", "next"},
          {{process, report.batch, report.file, report.records, report.made_obsolete, report.next}}};
}

int run(Session& session) {
  FileChoice file{session.process(), session.word(1), session.args.number("batch")};
  if (!session.args.has("yes")) {
    session.output.require_terminal();
    FileChoice shown;
    if (!agreed(session, file, shown)) throw Error(ErrorKind::refused, "not posted, nothing was changed");
    file = shown;
  }
  const PostReport report = session.store(Store::Access::write).post(file);
  if (!session.output.is_table()) {
    session.output.table(as_table(file.process, report));
    return 0;
  }
  session.output.text("posted " + posted_file(file.process, report) + obsolete_note(report) + "\n");
  session.output.note(report.next.empty() ? "all files of the batch are posted" : "next: " + report.next);
  return 0;
}

}  // namespace

Command post_command() {
  return {.words = "post",
          .arguments = "PROCESS FILE",
          .summary = "marks a file as accepted by the state and folds it into the belief",
          .details =
              "FILE is a number (001, 1) or a name (001_Removals) of the newest batch. Only the first\n"
              "unposted file of a batch can be posted. Unposted files of other batches become\n"
              "obsolete: they were computed from a belief that no longer holds. Without --yes it asks\n"
              "on the terminal.\n",
          .options = {{"batch", "N", "of this batch, not the newest"}, {"yes", "", "do not ask"}},
          .examples = {{"rollbook post senr 001 --yes", "after the state accepted the file"}},
          .least = 2,
          .most = 2,
          .offer = offered_files,
          .run = run};
}

}  // namespace rollbook::cli
