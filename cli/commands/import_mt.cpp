#include "commands.hpp"
#include "import_losses.hpp"
#include "session.hpp"
#include "text_list.hpp"

namespace rollbook::cli {

namespace {

using Import = MontanaList (Store::*)(const MontanaListOptions&);

int run_list(Session& session, Import import) {
  MontanaListOptions options;
  options.file = session.word(0);
  options.accept_losses = session.args.has("accept-losses");
  options.dry_run = session.args.has("dry-run");
  Store store = session.store(Store::Access::write);
  const MontanaList list = (store.*import)(options);
  session.output.table(
      {{"file", "rows", "removed", "sha256"}, {{options.file, list.rows, list.removed, list.sha256}}});
  session.output.notices(list.notices);
  return end_import(session, list.refusal, options.dry_run);
}

int run_calendars(Session& session) {
  return run_list(session, &Store::import_montana_calendars);
}

int run_enrollments(Session& session) {
  return run_list(session, &Store::import_montana_enrollments);
}

bool stops_at_file(const Args& args) {
  const std::string scope = args.value("stop-scope", "row");
  if (scope != "row" && scope != "file") throw Usage("--stop-scope is row or file, not '" + scope + "'");
  return scope == "file";
}

Table summary_of(const AttendanceReport& report) {
  return {{"read", "updated", "changed", "errors", "warnings"},
          {{report.read, report.updated, report.changed, report.errors, report.warnings}}};
}

std::string line_of(const std::string& file, const UploadMessage& m) {
  return file + ":" + std::to_string(m.line) + ": " + (m.field.empty() ? "" : m.field + ": ") + m.severity +
         ": " + m.message + " [" + m.reason + "]";
}

int run_attendance(Session& session) {
  AttendanceOptions options;
  options.file = session.word(0);
  options.test = session.args.has("test");
  options.stop_at_file = stops_at_file(session.args);
  options.rules = split_list(session.args.values("rule"));
  options.messages = session.args.value("messages");
  Output& output = session.output;
  options.on_message = [&](const UploadMessage& m) { output.finding(line_of(options.file, m)); };
  const AttendanceReport report = session.store(Store::Access::write).import_montana_attendance(options);
  output.end_findings();
  output.table(summary_of(report));
  return report.errors == 0 ? 0 : 1;
}

Command list_command(const std::string& what, const std::string& summary, const std::string& details,
                     int (*run)(Session&)) {
  return {.words = "import mt " + what,
          .arguments = "FILE",
          .summary = summary,
          .details = details,
          .options = {accept_losses_option(), dry_run_option()},
          .examples = {{"rollbook import mt " + what + " " + what + ".tsv", "what " + what + " there are"}},
          .least = 1,
          .most = 1,
          .run = run};
}

Command attendance_command() {
  return {.words = "import mt attendance",
          .arguments = "FILE",
          .summary = "Montana: takes an upload of End of Year Attendance Totals",
          .details =
              "Checks every row and overwrites the three totals of its enrollment. Rows with an\n"
              "error are left out, the others are applied in one transaction. 'updated' counts the\n"
              "rows applied, 'changed' those whose totals were others before, 'errors' and\n"
              "'warnings' the messages.\n",
          .options = {{"test", "", "Validate and Test: all checks, no total is changed"},
                      {"stop-scope", "row|file", "what an error that stops ends (default: row)"},
                      {"messages", "FILE.csv", "write every message to this file"},
                      {"rule", "CODE", "also run a rule that is off by default", true}},
          .exits = {{0, "no error"}, {1, "a row has an error, the good rows are applied; or refused"}},
          .examples = {{"rollbook import mt attendance totals.tsv --test", "all checks, nothing changed"},
                       {"rollbook import mt attendance totals.tsv --messages messages.csv",
                        "the upload, with every message in a file"}},
          .least = 1,
          .most = 1,
          .run = run_attendance};
}

}  // namespace

std::vector<Command> import_mt_commands() {
  return {
      list_command("calendars", "Montana: reads districts, schools and calendars",
                   "Tab-delimited with a header row; dates are YYYY-MM-DD, structures and grades are\n"
                   "separated by |. A calendar that the file does not name stays as it is.\n",
                   run_calendars),
      list_command("enrollments", "Montana: reads people and their enrollments",
                   "Tab-delimited with a header row; dates are YYYY-MM-DD. The file is the whole list of\n"
                   "each calendar that it names; totals stay with their enrollment.\n",
                   run_enrollments),
      attendance_command()};
}

}  // namespace rollbook::cli
