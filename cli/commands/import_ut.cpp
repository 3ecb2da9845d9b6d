#include "commands.hpp"
#include "import_losses.hpp"
#include "rollbook/utah.hpp"
#include "text_list.hpp"
#include "ut_options.hpp"

namespace rollbook::cli {

namespace {

int run(Session& session) {
  UtahImportOptions options;
  options.folder = session.word(0);
  options.only = split_list(session.args.values("only"));
  if (session.args.has("only") && options.only.empty())
    throw Usage("--only names at least one record, as S1,AM");
  options.year = year_of(session.args);
  options.layout_dir = session.args.value("layout-dir");
  options.accept_losses = session.args.has("accept-losses");
  options.dry_run = session.args.has("dry-run");
  Store store = session.store(Store::Access::write);
  const SisReport report = Utah(store).import(options);
  Table table{{"file", "rows", "sha256", "new", "changed", "gone", "same"}, {}};
  for (const auto& f : report.files)
    table.rows.push_back({f.file, f.rows, f.sha256, f.added, f.changed, f.gone, f.same});
  session.output.table(table);
  session.output.notices(report.notices);
  return end_import(session, report.refusal, options.dry_run);
}

}  // namespace

Command import_ut_command() {
  return {
      .words = "import ut",
      .arguments = "DIR",
      .summary = "Utah: reads the SIS export, a folder of CSV files, one per record type",
      .details =
          "Reads SC.csv, S1.csv and what else is there (DI, S2, S3, S4, AC, AM, I1, I2, and ATT for\n"
          "absences by day, CAL for days in session) in one transaction. Columns have the state's names\n"
          "(rollbook layout show utah S1). Each file is the full content of its table; a table without a\n"
          "file keeps what it has. One bad row rejects the whole import, and every bad row is named.\n"
          "An export that holds much less than the last one is refused.\n",
      .options = {{"only", "S1,AM,...", "only these records, and only they are required", true},
                  year_option(),
                  layout_dir_option(),
                  accept_losses_option(),
                  dry_run_option()},
      .examples = {{"rollbook import ut ut-export", "every record type of the folder"}},
      .least = 1,
      .most = 1,
      .run = run};
}

}  // namespace rollbook::cli
