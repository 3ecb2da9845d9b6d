#include "commands.hpp"
#include "import_losses.hpp"
#include "session.hpp"
#include "text_list.hpp"

namespace rollbook::cli {

namespace {

Table files_of(const SisReport& report) {
  Table table{{"file", "rows", "marked_deleted", "sha256", "new", "changed", "gone", "same"}, {}};
  for (const auto& f : report.files)
    table.rows.push_back({f.file, f.rows, f.deleted_marks, f.sha256, f.added, f.changed, f.gone, f.same});
  return table;
}

int run(Session& session) {
  SisOptions options;
  options.folder = session.word(0);
  options.only = split_list(session.args.values("only"));
  if (session.args.has("only") && options.only.empty()) {
    throw Error(ErrorKind::usage, "--only names at least one table, as STU,ENR");
  }
  options.layout = session.args.value("layout", "aeries");
  options.accept_losses = session.args.has("accept-losses");
  options.dry_run = session.args.has("dry-run");
  options.pending_since = session.args.value("pending-since");
  options.yes = session.args.has("yes");
  const SisReport report = session.store(Store::Access::write).import_sis(options);
  session.output.table(files_of(report));
  session.output.notices(report.notices);
  if (!report.refusal) session.output.note(counted(report.changes_logged, "change") + " logged");
  return end_import(session, report.refusal, options.dry_run);
}

}  // namespace

Command import_sis_command() {
  return {
      .words = "import sis",
      .arguments = "DIR",
      .summary = "reads the SIS export: a folder of CSV files, one per table",
      .details =
          "Reads LOC.csv, STU.csv, ENR.csv and what else is there (CON, ADH, LGD, PGM, FRE,\n"
          "FOF, CSE, LAC, SSD, LSI, XRF, DAY) in one transaction. Each file is the full\n"
          "content of its table; a table without a file keeps what it has. One bad row rejects\n"
          "the whole import, and every bad row is named. Changes go to the change log.\n"
          "The table counts the rows whose key is new, that changed, that are gone and that are\n"
          "the same. An export that holds much less than the last one is refused.\n",
      .options = {{"only", "STU,ENR,...", "only these tables, and only they are required", true},
                  {"layout", "NAME", "how the files map to the store (default: aeries)"},
                  {"pending-since", "DATE",
                   "with the first LGD.csv: its rows from that day on are still to be sent"},
                  {"yes", "", "take it though its changes mostly take back the last ones (an older export?)"},
                  accept_losses_option(),
                  dry_run_option()},
      .examples = {{"rollbook import sis sis-export", "every table of the folder"},
                   {"rollbook import sis sis-export --only ENR", "the enrollments alone"}},
      .least = 1,
      .most = 1,
      .run = run};
}

}  // namespace rollbook::cli
