#include "rollbook/utah.hpp"
#include "ut_options.hpp"

namespace rollbook::cli {

namespace {

int list(Session& session) {
  Store store = session.store(Store::Access::read);
  session.output.table(Utah(store).extracts());
  return 0;
}

int write(Session& session) {
  Store store = session.store(Store::Access::read);
  const auto path = Utah(store).write(extract_of(session.args), session.args.value("out", "."));
  session.output.table({{"path"}, {{path}}});
  return 0;
}

int calendar(Session& session) {
  std::vector<int> years;
  if (session.args.has("year")) years.push_back(year_of(session.args));
  session.output.table(utah_calendar(years, session.context().today, session.args.value("layout-dir")));
  return 0;
}

}  // namespace

std::vector<Command> ut_file_commands() {
  return {{.words = "ut list",
           .summary = "Utah: every extract with its state, the newest first",
           .examples = {{"rollbook ut list", "which files there are, and how far each is"}},
           .run = list},
          {.words = "ut write",
           .summary = "Utah: writes the file of an extract again, byte for byte",
           .options = {extract_option(), {"out", "DIR", "where the file goes (default: .)"}},
           .examples = {{"rollbook ut write --extract 1 --out again", "the file of extract 1"}},
           .run = write},
          {.words = "ut calendar",
           .summary = "Utah: when each collection is submitted and due",
           .details =
               "The data keep the day of the collection; what moves from a weekend to the Monday is said by\n"
               "the layout's due dates, each with its source. The next due date is always among them: in\n"
               "summer the year that ended is shown until its last one, then the next year too. Needs no\n"
               "database.\n",
           .options = {year_option(), layout_dir_option()},
           .examples = {{"rollbook ut calendar --year 2029", "the due dates of 2028-29"}},
           .run = calendar}};
}

}  // namespace rollbook::cli
