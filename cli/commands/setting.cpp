#include "commands.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

int list(Session& session) {
  session.output.table(session.store(Store::Access::read).settings());
  return 0;
}

int set(Session& session) {
  session.store(Store::Access::write).set_setting(session.word(0), session.word(1));
  session.output.note(session.word(0) + " is now " + session.word(1));
  return 0;
}

}  // namespace

std::vector<Command> setting_commands() {
  return {{.words = "setting list",
           .summary = "lists the settings and their values",
           .examples = {{"rollbook setting list", "every setting, with what it can be"}},
           .run = list},
          {.words = "setting set",
           .arguments = "NAME VALUE",
           .summary = "changes a setting; the change is in the event log",
           .examples = {{"rollbook setting set same_day_transfer on",
                         "an exit and a start on one day do not overlap"}},
           .least = 2,
           .most = 2,
           .run = set}};
}

}  // namespace rollbook::cli
