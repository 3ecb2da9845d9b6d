#include "commands.hpp"
#include "rollbook/utah.hpp"
#include "ut_options.hpp"

namespace rollbook::cli {

namespace {

// In CSV and JSON one table is all that can be printed.
void print(Output& output, const UtahCheckReport& report, bool summary) {
  const bool both = !summary && output.is_table() && !report.totals.rows.empty();
  if (summary || both) output.table(report.totals);
  if (both) output.text("\n");
  if (!summary) output.table(report.findings);
  output.notices(report.notices);
}

int run(Session& session) {
  UtahCheckOptions options;
  options.school = session.args.value("school");
  options.collection = session.args.value("collection");
  options.year = year_of(session.args);
  options.layout_dir = session.args.value("layout-dir");
  // A program that reads the findings wants them one by one.
  options.all = session.args.has("all") || !session.output.is_table();
  Store store = session.store(Store::Access::write);
  const auto report = Utah(store).check(options);
  print(session.output, report, session.args.has("summary"));
  return report.fatal ? 1 : 0;
}

}  // namespace

Command check_ut_command() {
  return {
      .words = "check ut",
      .summary = "Utah: the data quality check, before the state checks",
      .details =
          "Every rule over the year's rows, each finding with level, severity, record, key and where it\n"
          "is corrected; SSID errors first. A fatal error keeps the record out of the finalized data, a\n"
          "warning does not. It is a help, not the state's own validation. First come the totals by rule,\n"
          "level and school; where more than 20 findings of a school say the same, one line counts them.\n",
      .options = {{"school", "N", "only this school"},
                  {"summary", "", "only the totals by rule, level and school"},
                  {"all", "", "every finding in a line of its own"},
                  {"collection", "NAME", "as on the day of this collection (default: today)"},
                  year_option(),
                  layout_dir_option()},
      .exits = {{0, "no fatal error was found"}, {1, "one was; or there was nothing to look at"}},
      .examples = {{"rollbook check ut --summary", "where the errors are"},
                   {"rollbook check ut --school 704", "the errors of one school"}},
      .run = run};
}

}  // namespace rollbook::cli
