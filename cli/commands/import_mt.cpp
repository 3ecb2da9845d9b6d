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

constexpr std::size_t most_of_a_severity = 20;

// What goes to the screen of the messages, errors first: the first ones of each severity, then how many more
// and how to see them.
class Screen {
 public:
  Screen(std::string file, bool all) : m_file(std::move(file)), m_all(all) {}

  void add(const UploadMessage& m) {
    if (m.severity != m_severity) end();
    m_severity = m.severity;
    if (++m_seen > most_of_a_severity && !m_all) return;
    m_lines.push_back(line_of(m_file, m));
    if (!m.found.empty()) m_lines.push_back("    " + m.found);
  }
  std::vector<std::string> take() {
    end();
    return std::move(m_lines);
  }

 private:
  void end() {
    if (m_seen > most_of_a_severity && !m_all)
      m_lines.push_back(
          "... and " + counted(static_cast<std::int64_t>(m_seen - most_of_a_severity), "more " + m_severity) +
          ": --all-errors, or --messages FILE.csv");
    m_seen = 0;
  }

  std::string m_file;
  bool m_all;
  std::string m_severity;
  std::size_t m_seen = 0;
  std::vector<std::string> m_lines;
};

std::vector<std::string> counts_in_words(const Table& counts) {
  std::vector<std::string> lines;
  for (const auto& row : counts.rows) {
    const auto text = [&](std::size_t column) { return std::get<std::string>(row[column]); };
    lines.push_back(counted(std::get<std::int64_t>(row[1]), text(0)) + ": " + text(2) + " [" + text(3) + "]");
  }
  return lines;
}

int run_attendance(Session& session) {
  AttendanceOptions options;
  options.file = session.word(0);
  options.test = session.args.has("test");
  options.stop_at_file = stops_at_file(session.args);
  options.rules = split_list(session.args.values("rule"));
  options.messages = session.args.value("messages");
  Output& output = session.output;
  Screen screen(options.file, session.args.has("all-errors"));
  options.on_message = [&screen](const UploadMessage& m) { screen.add(m); };
  const AttendanceReport report = session.store(Store::Access::write).import_montana_attendance(options);
  for (const auto& line : counts_in_words(report.counts)) output.line(line);
  for (const auto& line : screen.take()) output.line(line);
  output.table(summary_of(report));
  if (report.read == 0 && report.errors == 0) output.note("the file has no row: nothing was changed");
  if (options.test) output.note("tested: nothing was changed");
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
              "'warnings' the messages. On the screen come their counts first, then errors before warnings,\n"
              "20 of each at most (--all-errors), with what was found below the state's text.\n",
          .options = {{"test", "", "Validate and Test: all checks, no total is changed"},
                      {"stop-scope", "row|file", "what an error that stops ends (default: row)"},
                      {"messages", "FILE.csv", "write every message to this file, by line"},
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
