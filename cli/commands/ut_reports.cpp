#include "rollbook/utah.hpp"
#include "ut_options.hpp"

namespace rollbook::cli {

namespace {

int reports(Session& session) {
  Store store = session.store(Store::Access::read);
  session.output.table(Utah(store).write_reports(extract_of(session.args), session.args.value("out", ".")));
  return 0;
}

int report(Session& session) {
  Store store = session.store(Store::Access::read);
  const auto written = Utah(store).write_chart(year_of(session.args), session.args.value("out"));
  session.output.table({{"path", "extracts"}, {{written.path, written.records}}});
  return 0;
}

}  // namespace

std::vector<Command> ut_report_commands() {
  return {
      {.words = "ut reports",
       .summary = "Utah: writes the Enrollment Data Reports of an extract",
       .details =
           "They are made with the extract, of the very rows in its file, and kept: each as CSV and as a "
           "page\n"
           "to be printed. october1: enrollment and class sizes; december1: special education; year-end:\n"
           "membership; today and custom: all. A file that is there is never overwritten.\n",
       .options = {extract_option(), {"out", "DIR", "where the files go (default: .)"}},
       .examples = {{"rollbook ut reports --out \"UTREx 2027\"", "those of the newest extract"}},
       .run = reports},
      {.words = "ut report",
       .summary = "Utah: draws membership and errors by school over the year's extracts",
       .details =
           "One HTML file that needs nothing else, with the figures in tables. A file that is there is\n"
           "replaced only if it is such a page.\n",
       .options = {year_option(), {"out", "FILE", "the page (default: UTREx report YEAR.html)"}},
       .examples = {{"rollbook ut report --year 2027", "writes UTREx report 2027.html"}},
       .run = report}};
}

}  // namespace rollbook::cli
