#include "commands.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

int list(Session& session) {
  session.output.table(layout_list());
  return 0;
}

int show(Session& session) {
  session.output.table(layout_show(session.word(0), session.word(1)));
  return 0;
}

int check(Session& session) {
  session.output.table(layout_check());
  return 0;
}

}  // namespace

std::vector<Command> layout_commands() {
  return {{.words = "layout list", .summary = "lists the file layouts that the engine runs on", .run = list},
          {.words = "layout show",
           .arguments = "SYSTEM RECORD",
           .summary = "the fields of one layout, each with its standing and source",
           .details = "For example: rollbook layout show calpads senr\n",
           .least = 2,
           .most = 2,
           .run = show},
          {.words = "layout check", .summary = "proves every layout", .run = check}};
}

}  // namespace rollbook::cli
