#include "commands.hpp"
#include "reports.hpp"
#include "session.hpp"
#include "text_list.hpp"

namespace rollbook::cli {

namespace {

int import_reply(Session& session) {
  ReplyOptions options;
  options.process = session.process();
  options.file = session.word(1);
  options.batch = session.args.number("batch");
  options.batch_file = session.args.value("file");
  const ReplyReport report = session.store(Store::Access::write).import_reply(options);
  session.output.table(report.errors);
  session.output.notices(report.notices);
  session.output.note("reply " + std::to_string(report.reply) + " is about " + options.process + " batch " +
                      std::to_string(report.batch) + ", " + report.file + " (" + report.status +
                      "): " + counted(report.rows, "row") + ", " + std::to_string(report.fatal) +
                      " fatal, about " + counted(report.records, "record"));
  if (report.unmatched > 0)
    session.output.note(counted(report.unmatched, "row") + " of it " +
                        (report.unmatched == 1 ? "is" : "are") + " about no record of " + report.file);
  return 0;
}

int list(Session& session) {
  session.output.table(session.store(Store::Access::read).replies(session.process()));
  return 0;
}

int status(Session& session) {
  FileChoice file{session.process(), session.word(1), session.args.number("batch")};
  file.job = session.args.value("job");
  const ReplyStatusReport report =
      session.store(Store::Access::write).set_reply_status(file, session.word(2), session.args.value("at"));
  session.output.table({{"process", "batch", "file", "was", "status"},
                        {{file.process, report.batch, report.file, report.was, report.status}}});
  if (!report.next.empty()) session.output.note("next: " + report.next);
  return 0;
}

Command import_command() {
  return {.words = "import reply",
          .arguments = "PROCESS FILE",
          .summary = "reads the state's answer about rejected records, and says what it means",
          .details =
              "FILE is the Submission Error Extract (Rejected Records, SENR-E and the like) as the state\n"
              "wrote it. Its rows are matched by key and content to the file that they answer: of those\n"
              "that can be posted the newest. If a fatal error is in it, that file becomes rejected; it\n"
              "can still be posted by its name. Nothing is dropped: a row that is about no record of the\n"
              "file is listed and kept. One row an error: 'ours' is predicted (the last check named it),\n"
              "known (the engine has the rule) or unknown.\n",
          .options = {{"batch", "N", "the answer is about a file of this batch"},
                      {"file", "FILE", "the answer is about this file (002)"}},
          .examples = {{"rollbook import reply senr SENR_ERR.txt", "why the state rejected a file"}},
          .least = 2,
          .most = 2,
          .offer = offered_files,
          .run = import_reply};
}

Command list_command() {
  return {.words = "replies",
          .arguments = "[PROCESS]",
          .summary = "every error of every answer of the state, newest answer first",
          .examples = {{"rollbook replies senr", "what the state said of SENR so far"}},
          .most = 1,
          .run = list};
}

Command job_status_command() {
  return {.words = "reply status",
          .arguments = "PROCESS FILE rejected|posted|partial",
          .summary = "what the state says of an uploaded file: rejected, posted or partial",
          .details =
              "Kept with the job and the time, and shown by 'history'. The belief stays as it is: 'post'\n"
              "alone changes it. A file that was rejected can be posted again after 'posted'; after\n"
              "'partial' 'post' asks which schools.\n",
          .options = {{"batch", "N", "of this batch; for scripts"},
                      {"job", "ID", "the state's number of the upload"},
                      {"at", "TIME", "when the state said so, as 2026-10-05 or 2026-10-05T13:05:00Z"}},
          .examples = {{"rollbook reply status senr 002 rejected --job 4711", "the state took none of it"}},
          .least = 3,
          .most = 3,
          .offer = offered_files,
          .run = status};
}

}  // namespace

std::vector<Command> reply_commands() {
  return {import_command(), list_command(), job_status_command()};
}

}  // namespace rollbook::cli
