#include "commands.hpp"
#include "rollbook/utah.hpp"
#include "ut_options.hpp"

namespace rollbook::cli {

namespace {

int run(Session& session) {
  UtahCheckOptions options;
  options.school = session.args.value("school");
  options.collection = session.args.value("collection");
  options.year = year_of(session.args);
  options.layout_dir = session.args.value("layout-dir");
  Store store = session.store(Store::Access::write);
  const auto report = Utah(store).check(options);
  session.output.table(report.findings);
  session.output.notices(report.notices);
  return report.fatal ? 1 : 0;
}

}  // namespace

Command check_ut_command() {
  return {.words = "check ut",
          .summary = "Utah: the data quality check, before the state checks",
          .details =
              "Every rule over the year's rows, each finding with level, severity, record, key and where it\n"
              "is corrected; SSID errors first. A fatal error keeps the record out of the finalized data, a\n"
              "warning does not. It is a help, not the state's own validation.\n",
          .options = {{"school", "N", "only this school"},
                      {"collection", "NAME", "as on the day of this collection (default: today)"},
                      year_option(),
                      layout_dir_option()},
          .exits = {{0, "no fatal error was found"}, {1, "one was"}},
          .examples = {{"rollbook check ut --school 704", "the errors of one school"}},
          .run = run};
}

}  // namespace rollbook::cli
