#include "reports.hpp"
#include "rollbook/utah.hpp"
#include "text_list.hpp"
#include "ut_options.hpp"

namespace rollbook::cli {

namespace {

Store open(Session& session) {
  return session.store(Store::Access::write);
}

int deliver(Session& session) {
  Store store = open(session);
  const auto d = Utah(store).deliver({extract_of(session.args), session.args.value("to")});
  session.output.table({{"extract", "file", "to", "outcome"},
                        {{d.extract, d.file, d.to, std::string(d.was_there ? "was there" : "delivered")}}});
  if (d.state == "delivered")
    session.output.note("next: Start Collection on the Data Collector, then: rollbook ut collected");
  return 0;
}

void print(Output& output, const UtahMarked& marked) {
  output.table({{"extract", "collection", "year", "file", "state"},
                {{marked.extract, marked.collection, std::int64_t{marked.year}, marked.file, marked.state}}});
  output.notices(marked.notices);
}

UtahStep step_of(const Args& args) {
  return {extract_of(args), args.value("collection")};
}

std::string of_collection(const std::string& collection, std::int64_t extract) {
  return "extract " + std::to_string(extract) + " (" + collection + ")";
}

int collected(Session& session) {
  Store store = open(session);
  const auto marked = Utah(store).collected(step_of(session.args));
  print(session.output, marked);
  session.output.note("next: rollbook ut validated --collection " + marked.collection + " --report FILE.csv");
  return 0;
}

int validated(Session& session) {
  const auto& files = session.args.values("report");
  if (files.empty())
    throw Usage("'ut validated' needs --report FILE.csv, once for each sheet of the state's report");
  Store store = open(session);
  const auto report = Utah(store).validated({files, step_of(session.args)});
  auto& output = session.output;
  if (!output.is_table() || !report.messages.rows.empty()) output.table(report.messages);
  output.notices(report.notices);
  output.note(of_collection(report.collection, report.extract) + ": " + std::to_string(report.fatal) +
              " fatal, " + counted(report.warnings, "warning"));
  if (report.fatal > 0)
    output.note("next: correct what is fatal, then extract, deliver and collect again");
  else if (report.can_be_final)
    output.note("next: rollbook ut asked, after the e-mail to the state; or rollbook ut finalize");
  return report.fatal > 0 ? 1 : 0;
}

int asked(Session& session) {
  Store store = open(session);
  print(session.output, Utah(store).asked(step_of(session.args)));
  session.output.note("next: rollbook ut finalize, when the state has no more to say");
  return 0;
}

int finalize(Session& session) {
  Store store = open(session);
  print(session.output, Utah(store).finalize(step_of(session.args)));
  return 0;
}

int undo(Session& session) {
  Store store = open(session);
  const auto marked = Utah(store).undo(step_of(session.args));
  print(session.output, marked);
  session.output.note(of_collection(marked.collection, marked.extract) + " is no longer " + marked.undone +
                      (marked.undone == "validated" ? "; its report counts no more" : ""));
  return 0;
}

int nightly(Session& session) {
  Store store = open(session);
  const auto night = Utah(store).nightly();
  auto& output = session.output;
  if (night.opted_out) {
    output.note("this LEA is opted out: the setting ut_nightly is off; nothing was done");
    return 0;
  }
  output.table(night.steps);
  output.notices(night.notices);
  if (!night.error) return 0;
  output.problems(*night.error);
  const auto kind = night.error->kind();
  return static_cast<int>(kind == ErrorKind::usage ? ErrorKind::refused : kind);
}

int log(Session& session) {
  Store store = session.store(Store::Access::read);
  session.output.table(Utah(store).nightly_log(session.args.value("since")));
  return 0;
}

Command deliver_command() {
  return {.words = "ut deliver",
          .summary = "Utah: brings the newest extract to the folder or SFTP server where it is collected",
          .details =
              "The place is a folder (--to makes it, the setting's must be there) or "
              "sftp://USER@HOST[:PORT]/FOLDER: FOLDER is\n"
              "from the server's root, /~/FOLDER from the user's home. A file gets its name when it is\n"
              "whole, and never over other bytes; the same bytes there already are as good as delivered.\n"
              "The server's host key must be in the file of known hosts. The login is by key file, agent\n"
              "or password file (settings ut_known_hosts, ut_sftp_key, ut_sftp_password_file); a password\n"
              "is never given on the command line.\n",
          .options = {extract_option(), {"to", "PLACE", "where to (default: the setting ut_deliver_to)"}},
          .exits = {{1, "not delivered: each reason is printed; what is there is as before"}},
          .examples = {{"rollbook ut deliver --to outbox", "the newest extract into a folder"}},
          .run = deliver};
}

Command collected_command() {
  return {.words = "ut collected",
          .summary = "Utah: marks an extract as collected (Start Collection was run)",
          .options = {collection_option(), extract_option()},
          .examples = {{"rollbook ut collected --collection october1", "the newest one that is delivered"}},
          .run = collected};
}

Command validated_command() {
  return {
      .words = "ut validated",
      .arguments = "--report FILE",
      .summary = "Utah: reads the state's Level 1 and Level 2 report of an extract, what is fatal first",
      .details =
          "Save each sheet of the state's workbook as CSV with its header row, and name all of them\n"
          "in one command. A row is a warning if its severity says so, whatever its code ends in;\n"
          "anything else is fatal. seen: whether the report before had the same code at the same record.\n",
      .options = {{"report", "FILE", "a sheet of the state's report as CSV; once for each sheet", true},
                  collection_option(),
                  extract_option()},
      .exits =
          {{1,
            "a fatal error is in the report (which is kept), or nothing was changed: the reason is printed"}},
      .examples = {{"rollbook ut validated --report student.csv --report level2.csv",
                    "two sheets of one report"}},
      .run = validated};
}

Command asked_command() {
  return {.words = "ut asked",
          .summary = "Utah: marks that the state was asked to check an extract; refused while a fatal stands",
          .options = {collection_option(), extract_option()},
          .examples = {{"rollbook ut asked", "after the e-mail to the state"}},
          .run = asked};
}

Command finalize_command() {
  return {.words = "ut finalize",
          .summary = "Utah: marks an extract as the final one; refused while a fatal stands",
          .details =
              "Refused too if a newer extract of the same collection was delivered after it (the newest\n"
              "submission must be the processed one), if it was delivered again after its report, and for\n"
              "what has no due date: today and custom are never final.\n",
          .options = {collection_option(), extract_option()},
          .examples = {{"rollbook ut finalize", "after Finalize on the state's site"}},
          .run = finalize};
}

Command undo_command() {
  return {
      .words = "ut undo",
      .summary = "Utah: takes back the latest step that was marked: collected, validated, asked or finalized",
      .details =
          "For the step that was marked by mistake. The event log keeps both; a report that was read\n"
          "with the step counts no more. A delivery is not taken back: the file is where it is.\n",
      .options = {collection_option(), extract_option("the one with the latest step")},
      .examples = {{"rollbook ut undo --collection october1", "the latest step of October 1"}},
      .run = undo};
}

Command nightly_command() {
  return {.words = "ut nightly",
          .summary =
              "Utah: extracts and delivers, for a timer; goes on where a run of the same day was cut short",
          .details =
              "Settings: ut_nightly (off: it does nothing), ut_nightly_collection, ut_nightly_import (a\n"
              "folder of CSV files to import first), ut_deliver_to. Every run is in 'ut log'.\n",
          .exits = {{1, "something failed, or another run is going on; the reason is printed"}},
          .examples = {{"rollbook ut nightly", "one line for cron or a systemd timer"}},
          .run = nightly};
}

Command log_command() {
  return {.words = "ut log",
          .summary = "Utah: the nightly runs and what each step came to",
          .options = {{"since", "DATE", "only runs of this day and later ones"}},
          .examples = {{"rollbook ut log --since 2026-10-01", "the runs of October"}},
          .run = log};
}

}  // namespace

std::vector<Command> ut_delivery_commands() {
  return {deliver_command(),  collected_command(), validated_command(), asked_command(),
          finalize_command(), undo_command(),      nightly_command(),   log_command()};
}

}  // namespace rollbook::cli
