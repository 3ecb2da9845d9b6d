#include <algorithm>

#include "commands.hpp"
#include "reports.hpp"
#include "session.hpp"
#include "text_list.hpp"

namespace rollbook::cli {

namespace {

// Options that only some processes have.
void refuse_options_of_others(const Session& session) {
  struct Own {
    const char* option;
    std::vector<std::string> processes;
  };
  static const std::vector<Own> own = {{"all", {"SINF"}},
                                       {"new", {"SINF"}},
                                       {"allow-blanks", {"SINF"}},
                                       {"tbd", {"SELA"}},
                                       {"correction", {"SELA"}},
                                       {"legacy", {"SENR", "SPRG"}},
                                       {"covers", {"SENR", "SPRG"}},
                                       {"year-end-exits", {"SENR", "SPRG"}},
                                       {"no-year-end-exits", {"SENR", "SPRG"}},
                                       {"no-future-dates", {"SENR", "SPRG"}},
                                       {"allow-removals", {"SENR", "SPRG"}}};
  for (const auto& [option, processes] : own) {
    if (!session.args.has(option)) continue;
    if (std::find(processes.begin(), processes.end(), session.process()) != processes.end()) continue;
    std::string commands;
    for (const auto& process : processes)
      commands += (commands.empty() ? "" : " and ") + ("extract " + lower(process));
    throw Usage(std::string("--") + option + " is an option of " + commands);
  }
}

// Options that would do nothing beside, or without, another one.
void refuse_idle_options(const std::string& process, const Args& args) {
  if (args.has("year-end-exits") && args.has("no-year-end-exits"))
    throw Usage("--year-end-exits and --no-year-end-exits exclude each other");
  if (args.has("legacy")) {
    for (const char* option : {"ods", "yes", "strict", "allow-removals", "explain", "worklist", "resend"}) {
      if (args.has(option)) throw Usage(std::string("--") + option + " does nothing with --legacy");
    }
  }
  if (args.has("covers") && !args.has("ods"))
    throw Usage(
        "--covers says which schools the extract of --ods FILE covers; without it: import ods --school");
  if (args.has("yes") && !args.has("ods"))
    throw Usage("--yes is for --ods; removals are let through with --allow-removals N");
  if (process == "SPRG" && args.has("year-end-exits") && !args.has("year"))
    throw Usage("--year-end-exits of sprg needs --year: without it programs end near the year's end anyway");
}

ExtractOptions options_of(const Session& session) {
  const Args& args = session.args;
  refuse_options_of_others(session);
  refuse_idle_options(session.process(), args);
  ExtractOptions options;
  options.process = session.process();
  if (args.has("ods")) options.ods = args.value("ods");
  options.schools = args.values("school");
  options.covers = args.values("covers");
  options.year = args.value("year");
  options.strict = args.has("strict");
  options.allow_removals = args.number("allow-removals").value_or(-1);
  options.dry_run = args.has("dry-run");
  if (args.has("year-end-exits")) options.year_end_exits = true;
  if (args.has("no-year-end-exits")) options.year_end_exits = false;
  options.no_future_dates = args.has("no-future-dates");
  options.all = args.has("all");
  options.new_students = args.has("new");
  options.allow_blanks = args.number("allow-blanks").value_or(-1);
  options.tbd = args.value("tbd");
  options.correction = args.value("correction");
  options.out = args.value("out", ".");
  options.yes = args.has("yes");
  options.worklist = args.value("worklist");
  options.resend = args.has("resend");
  return options;
}

Table files_of(const ExtractReport& report) {
  const Cell batch = batch_of(report);
  Table table{{"batch", "file", "records", "status", "path"}, {}};
  for (const auto& file : report.files)
    table.rows.push_back({batch, file.name, file.records, file.status, file.path});
  return table;
}

// The open batches but the one that this extract comes to.
void note_batches(Output& output, const std::string& process, const ExtractReport& report) {
  std::vector<OpenBatch> others;
  for (const auto& batch : report.open_batches) {
    if (batch.process != process || batch.number != report.same_as) {
      others.push_back(batch);
      continue;
    }
    output.note("nothing new: these are the files of batch " + std::to_string(batch.number) + ", made on " +
                batch.made_on + ", never posted; no other batch was made");
  }
  note_open_batches(output, others);
}

void print_summary(Output& output, const std::string& process, const ExtractReport& report, bool explain) {
  if (report.ods) note_ods(output, *report.ods);
  note_batches(output, process, report);
  output.notices(report.notices);
  output.notes(not_sent_summary(report.not_sent));
  if (!report.not_sent.empty() && !explain) output.note("every one of them with its reason: --explain");
}

void print_files(Output& output, const ExtractReport& report, bool explain) {
  const bool nothing = report.files.empty();
  if (nothing && output.is_table()) output.text("nothing to send\n");
  if (nothing && !output.is_table()) output.note("nothing to send");
  const bool files_wanted = output.is_table() ? !nothing : !explain;
  if (files_wanted) output.table(files_of(report));
  if (!explain) return;
  if (output.is_table()) output.text("\n");
  output.table(output.is_table() ? explained(report) : explained_with_files(report));
}

int run_legacy(Session& session, const ExtractOptions& options) {
  const LegacyReport report = session.store(Store::Access::write).extract_legacy(options);
  session.output.table(
      {{"records", "path"}, {{report.records, report.path.empty() ? Cell{} : Cell{report.path}}}});
  session.output.notices(report.notices);
  return 0;
}

int run(Session& session) {
  const ExtractOptions options = options_of(session);
  if (session.args.has("legacy")) return run_legacy(session, options);
  const bool explain = session.args.has("explain");
  if (explain || options.dry_run) session.output.list_everything();
  const ExtractReport report = session.store(Store::Access::write).extract(options);
  print_files(session.output, report, explain);
  print_summary(session.output, options.process, report, explain);
  if (!report.worklist.empty())
    session.output.note("worklist of " + counted(report.worklist_rows, "record") + ": " + report.worklist);
  if (!report.guard) return 0;
  print_guard(session.output, *report.guard);
  return 1;
}

}  // namespace

Command extract_command() {
  return {
      .words = "extract",
      .arguments = "PROCESS",
      .summary = "compares, makes the next batch, writes its files and one zip",
      .details =
          "Compares what the SIS says with what the state is believed to hold and writes the\n"
          "differences as OUT/SENR-0001/001_Removals.txt, 002_Exits.txt, 003_Updates.txt and\n"
          "OUT/SENR-0001.zip. Upload them in that order, and mark each as accepted with\n"
          "'rollbook post'. What would be rejected is held back and listed. Batches that were never\n"
          "posted are named; where the files are byte for byte those of one of them, no other batch\n"
          "is made.\n",
      .options = {{"out", "DIR", "where the batch's folder and zip go (default: .)"},
                  {"dry-run", "", "compare only: no batch, no files"},
                  {"explain", "", "print every record and every row not sent, each with its reason"},
                  {"worklist", "FILE", "write what is held back by school (FILE.html or FILE.csv), no names"},
                  {"ods", "FILE", "import this extract of the state first, in the same transaction"},
                  {"yes", "", "with --ods: take an extract that lacks or undoes something all the same"},
                  {"covers", "SCHOOL",
                   "with --ods: state code of a school that FILE covers though it has no row", true},
                  {"school", "CODE", "only this school (local code, else 7 digits)", true},
                  {"year", "YEAR",
                   "another academic year, as 2025-2026; of senr a past one: for --year-end-exits"},
                  {"strict", "",
                   "refuse (exit 1, nothing written) if anything is held back, or nothing is compared"},
                  {"resend", "", "send again what the state rejected as it is (import reply)"},
                  {"allow-removals", "N", "let up to N removals and no shows through the guard"},
                  {"year-end-exits", "", "close open spells on the last school day"},
                  {"no-year-end-exits", "", "leave open spells and programs open near the year's end"},
                  {"no-future-dates", "", "leave exits after today out"},
                  {"all", "", "SINF: every student, not only those with a change"},
                  {"new", "", "sinf: students too of whom no record was ever sent"},
                  {"allow-blanks", "N",
                   "sinf: let guardians, addresses, race or ethnicity of up to N students go blank"},
                  {"tbd", "DATE", "sela: the day of the test; TBD for who has no status anywhere"},
                  {"correction", "CODE", "sela: what needs a correction reason too, with this one (1 to 5)"},
                  {"legacy", "",
                   "senr, sprg: one file such as SENR_legacy.txt with everything; no batch, no history"}},
      .exits = {{0, "files were written, or there is nothing to send"},
                {1, "refused (with --strict also: something is held back); nothing was written"}},
      .examples = {{"rollbook extract senr --dry-run --explain", "what would be sent, and why"},
                   {"rollbook extract senr --out upload", "the files in upload/SENR-0001"}},
      .least = 1,
      .most = 1,
      .run = run};
}

}  // namespace rollbook::cli
