#include "commands.hpp"
#include "rollbook/utah.hpp"
#include "text_list.hpp"
#include "ut_options.hpp"

namespace rollbook::cli {

namespace {

UtahExtractOptions options_of(const Args& args) {
  if (!args.has("collection")) throw Usage("'extract ut' needs --collection");
  UtahExtractOptions options;
  options.collection = args.value("collection");
  options.year = year_of(args);
  options.from = args.value("from");
  options.to = args.value("to");
  options.out = args.value("out", ".");
  options.layout_dir = args.value("layout-dir");
  options.dry_run = args.has("dry-run");
  options.accept_year = args.has("yes");
  return options;
}

Table summary_of(const UtahExtract& x) {
  const Cell number = x.extract > 0 ? Cell{x.extract} : Cell{};
  return {{"extract", "collection", "year", "data_date", "records", "file", "path"},
          {{number, x.collection, std::int64_t{x.year}, x.data_date, x.records, x.file_name, x.path}}};
}

// In CSV and JSON one table is all that can be printed: with --explain the rows that are left out.
void print(Output& output, const UtahExtract& x, bool explain) {
  if (!explain || output.is_table()) output.table(summary_of(x));
  if (explain && output.is_table()) {
    output.text("\n");
    output.table(x.counts);
    if (!x.left_out.rows.empty()) output.text("\n");
  }
  if (explain && !(output.is_table() && x.left_out.rows.empty())) output.table(x.left_out);
  if (explain) output.note(x.layout_standing);
  output.notices(x.notices);
  if (!explain && !x.left_out.rows.empty())
    output.note("not in the file: " + counted(static_cast<std::int64_t>(x.left_out.rows.size()), "row") +
                " of the year; each with its reason: --explain");
}

int run(Session& session) {
  const auto options = options_of(session.args);
  Store store = session.store(Store::Access::write);
  print(session.output, Utah(store).extract(options), session.args.has("explain"));
  return 0;
}

}  // namespace

Command extract_ut_command() {
  return {
      .words = "extract ut",
      .arguments = "--collection NAME",
      .summary = "Utah: writes the flat file for the UTREx Clearinghouse",
      .details =
          "One file, OUT/Clearinghouse Export 2026-10-05.txt, named by the day; a second one of that day\n"
          "has (2) in its name, and every extract is kept. october1 and december1 speak of those days,\n"
          "year-end of the whole year, today of the run's day, custom of the days from --from to --to.\n"
          "Until September 30 year-end and custom mean the year that ended. A year without a row of SC or\n"
          "S1, and a day still to come, are refused.\n"
          "No position of the state's file is published: --explain says how well the layout is known.\n",
      .options = {{"collection", "october1|december1|year-end|today|custom", "what is extracted"},
                  year_option(),
                  {"from", "DATE", "custom: students enrolled on or after this day"},
                  {"to", "DATE", "custom: and on or before this day (default: today)"},
                  {"out", "DIR", "where the file goes (default: .)"},
                  {"dry-run", "", "nothing is kept, no file is written"},
                  {"yes", "", "also of a year that the database holds nothing of, or of a day to come"},
                  {"explain", "",
                   "records by type, the layout's standing, and rows left out with the reason"},
                  layout_dir_option()},
      .examples =
          {{"rollbook extract ut --collection october1 --year 2027 --out upload",
            "the file of October 1, 2026"},
           {"rollbook extract ut --collection custom --from 2026-08-17 --to 2026-10-05 --dry-run --explain",
            "who would be in, and why others are not"}},
      .run = run};
}

}  // namespace rollbook::cli
