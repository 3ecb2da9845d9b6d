#include "rollbook/compare.hpp"

#include "commands.hpp"
#include "reports.hpp"
#include "rollbook/report.hpp"
#include "session.hpp"
#include "text_list.hpp"

namespace rollbook::cli {

namespace {

std::optional<DifferenceKind> kind_of(const Args& args) {
  if (!args.has("kind")) return std::nullopt;
  const std::string kind = args.value("kind");
  if (kind == "added") return DifferenceKind::added;
  if (kind == "removed") return DifferenceKind::removed;
  if (kind == "changed") return DifferenceKind::changed;
  throw Usage("--kind is added, removed or changed, not '" + kind + "'");
}

CompareOptions options_of(const Session& session) {
  CompareOptions options;
  options.process = session.process();
  options.old_file = session.word(1);
  options.new_file = session.word(2);
  options.kind = kind_of(session.args);
  if (session.args.has("out")) {
    options.out = session.args.value("out");
    if (options.out.empty()) throw Usage("--out needs the name of a folder");
  }
  return options;
}

Table counts_of(const CompareReport& report) {
  return {{"added", "removed", "changed", "changed_fields", "same"},
          {{report.added, report.removed, report.changed, report.changed_fields, report.same}}};
}

Table files_of(const CompareReport& report) {
  Table table{{"kind", "rows", "path"}, {}};
  for (const auto& file : report.files) table.rows.push_back({file.kind, file.rows, file.path});
  return table;
}

std::string counts_line(const CompareReport& report) {
  return std::to_string(report.added) + " added, " + std::to_string(report.removed) + " removed, " +
         std::to_string(report.changed) + " changed (" + counted(report.changed_fields, "field") + "), " +
         std::to_string(report.same) + " the same";
}

void print(Output& output, const CompareReport& report, const std::string& name, const Table& rows) {
  switch (output.format()) {
    case Format::table:
      output.table(counts_of(report));
      if (rows.rows.empty()) return;
      output.text("\n");
      return output.table(rows);
    case Format::csv:
      output.note(counts_line(report));
      return output.table(rows);
    case Format::json:
      return output.text(to_json(counts_of(report), name, rows));
  }
}

int run(Session& session) {
  const CompareOptions options = options_of(session);
  const CompareReport report = trouble_is_2([&] { return compare_files(options, session.context()); });
  session.output.notices(report.notices);
  if (options.out.empty()) {
    print(session.output, report, "rows", report.rows);
  } else {
    print(session.output, report, "files", files_of(report));
  }
  return report.differ() ? 1 : 0;
}

}  // namespace

Command compare_command() {
  return {.words = "compare",
          .arguments = "PROCESS OLD NEW",
          .summary = "compares two files of one layout, without a database",
          .details =
              "Matches the rows by the key of the layout (SENR: school, SSID, start date), in any\n"
              "order, and compares every field as text. OLD and NEW are two upload files or two\n"
              "extracts of the state. Prints the counts, then a line for each record that only one\n"
              "file has and for each field that changed. With --format csv the counts go to\n"
              "standard error.\n",
          .options = {{"out", "DIR",
                       "write DIR/added.txt, removed.txt and changed.txt instead of printing the rows"},
                      {"kind", "added|removed|changed", "only these rows and files"}},
          .exits = {{0, "the files say the same"},
                    {1, "they differ"},
                    {2, "wrong usage, or a file is refused (a bad line, a key that is there twice)"}},
          .examples = {{"rollbook compare senr monday.txt friday.txt", "what the state changed in a week"},
                       {"rollbook compare senr monday.txt friday.txt --out week", "the same as three files"}},
          .least = 3,
          .most = 3,
          .run = run};
}

}  // namespace rollbook::cli
