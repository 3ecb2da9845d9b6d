#include <algorithm>

#include "commands.hpp"
#include "session.hpp"
#include "ut_options.hpp"

namespace rollbook::cli {

namespace {

int list(Session& session) {
  session.output.table(layout_list(session.args.value("layout-dir")));
  return 0;
}

int show(Session& session) {
  session.output.table(layout_show(session.word(0), session.word(1), session.args.value("layout-dir")));
  return 0;
}

int check(Session& session) {
  session.output.table(layout_check(session.args.value("layout-dir")));
  return 0;
}

int write(Session& session) {
  if (!session.args.has("out")) throw Usage("'layout write' needs --out DIR");
  session.output.table(layout_write(session.word(0), session.args.value("out")));
  return 0;
}

// The column of the list that a placeholder stands for.
std::vector<std::string> names(const std::string& placeholder) {
  if (placeholder != "SYSTEM" && placeholder != "RECORD") return {};
  std::vector<std::string> out;
  for (const auto& row : layout_list().rows) {
    const auto name = std::get<std::string>(row.at(placeholder == "SYSTEM" ? 0 : 1));
    if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
  }
  return out;
}

}  // namespace

std::vector<Command> layout_commands() {
  return {
      {.words = "layout list",
       .summary = "lists the file layouts that the engine runs on",
       .options = {layout_dir_option()},
       .examples = {{"rollbook layout list", "what the engine knows"}},
       .run = list},
      {.words = "layout show",
       .arguments = "SYSTEM RECORD",
       .summary = "the fields of one layout, each with its standing and source",
       .options = {layout_dir_option()},
       .examples = {{"rollbook layout show calpads senr", "the fields of the SENR file"}},
       .least = 2,
       .most = 2,
       .offer = names,
       .run = show},
      {.words = "layout check",
       .summary = "proves every layout",
       .options = {layout_dir_option()},
       .examples = {{"rollbook layout check", "says nothing wrong, or refuses with each fault"}},
       .run = check},
      {.words = "layout write",
       .arguments = "SYSTEM",
       .summary = "writes the built-in layout files of a system, to be corrected there",
       .options = {{"out", "DIR", "a folder that does not have such files yet"}},
       .examples = {{"rollbook layout write utah --out our-layouts", "files for a layout folder of our own"}},
       .least = 1,
       .most = 1,
       .run = write}};
}

}  // namespace rollbook::cli
