#include "commands.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

int run(Session& session) {
  const Args& args = session.args;
  const WrittenFile written = session.store(Store::Access::write)
                                  .extract_montana_attendance(args.value("year"), args.value("out", "."));
  if (written.path.empty()) {
    session.output.note("nothing to write: no enrollment has all three totals");
  } else {
    session.output.table({{"records", "path"}, {{written.records, written.path}}});
  }
  return 0;
}

}  // namespace

Command extract_mt_command() {
  return {.words = "extract mt attendance",
          .summary = "Montana: writes the End of Year Attendance Totals that are stored",
          .details =
              "One file, OUT/EOY-Attendance-0583.tsv, as 'import mt attendance' reads it: every\n"
              "enrollment of the district with all three totals, by school, calendar, state id and start. A\n"
              "second one of the name gets (2).\n",
          .options = {{"year", "YEAR",
                       "this school year, by its ending year, as 2026 (needed where several are stored)"},
                      {"out", "DIR", "where the file goes (default: .)"}},
          .examples = {{"rollbook extract mt attendance --year 2026 --out upload", "the totals of 2025-26"}},
          .run = run};
}

}  // namespace rollbook::cli
