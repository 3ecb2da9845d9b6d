#include <algorithm>

#include "command.hpp"
#include "commands/commands.hpp"

namespace rollbook::cli {

namespace {

std::vector<Command> registered() {
  std::vector<Command> all{init_command(),      import_sis_command(), import_ods_command(), extract_command(),
                           history_command(),   show_command(),       post_command(),       unpost_command(),
                           write_command(),     drift_command(),      compare_command(),    check_command(),
                           conflicts_command(), programs_command(),   status_command()};
  const auto add = [&all](const std::vector<Command>& more) {
    all.insert(all.end(), more.begin(), more.end());
  };
  add(reply_commands());
  add(import_mt_commands());
  add({extract_mt_command(), uploads_mt_command()});
  add({import_ut_command(), extract_ut_command(), check_ut_command()});
  add(ssid_commands());
  add(ut_commands());
  add(schools_commands());
  add(keep_commands());
  add(same_person_commands());
  add(changes_commands());
  add(setting_commands());
  add({events_command(), sql_command()});
  add(layout_commands());
  add(rules_commands());
  add({backup_command(), doctor_command(), completion_command(), help_command(), version_command()});
  return all;
}

}  // namespace

const std::vector<Command>& all_commands() {
  static const std::vector<Command> commands = registered();
  return commands;
}

const std::vector<Option>& global_options() {
  static const std::vector<Option> options = {
      {"db", "FILE", "the database (else $ROLLBOOK_DB, else rollbook.db)"},
      {"format", "table|csv|json", "form of the results (default: table)"},
      {"today", "DATE", "what counts as today, YYYY-MM-DD (else $ROLLBOOK_TODAY)"},
      {"quiet", "", "results and errors only"},
      {"no-color", "", "no colour on terminals (also: $NO_COLOR)"},
      {"no-progress", "", "no progress bar"},
      {"all-errors", "", "every error, not only the first 20"},
      {"help", "", "this help", false, 'h'},
      {"version", "", "the program's version"},
  };
  return options;
}

const std::vector<ExitCode>& exit_codes() {
  static const std::vector<ExitCode> codes = {
      {0, "done, nothing found"},
      {1, "refused by the data or by the state of the history; nothing was changed"},
      {2, "wrong usage"},
      {3, "the database cannot be used: missing, not ours, newer, locked or damaged"},
      {70, "a bug of rollbook's"},
  };
  return codes;
}

const Command* find_command(const std::string& words) {
  const auto& all = all_commands();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Command& c) { return c.words == words; });
  return found == all.end() ? nullptr : &*found;
}

std::vector<const Command*> commands_below(const std::string& words) {
  std::vector<const Command*> below;
  for (const auto& command : all_commands()) {
    if (command.words == words || command.words.starts_with(words + " ")) below.push_back(&command);
  }
  return below;
}

}  // namespace rollbook::cli
