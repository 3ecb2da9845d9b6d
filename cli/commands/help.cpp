#include "help.hpp"

#include <limits>

#include "commands.hpp"
#include "completion.hpp"
#include "session.hpp"
#include "text_list.hpp"

namespace rollbook::cli {

namespace {

int run(Session& session) {
  const std::string words = joined(session.args.words(), " ");
  if (!words.empty() && commands_below(words).empty()) throw Usage("no command '" + words + "'");
  print_help(session.output, words);
  return 0;
}

std::vector<std::string> first_words(const std::string& placeholder) {
  return placeholder == "COMMAND" ? next_words("") : std::vector<std::string>{};
}

}  // namespace

Command help_command() {
  return {.words = "help",
          .arguments = "[COMMAND]",
          .summary = "what there is, or how one command is used",
          .examples = {{"rollbook help import", "both commands that begin with import"}},
          .most = std::numeric_limits<std::size_t>::max(),
          .offer = first_words,
          .run = run};
}

}  // namespace rollbook::cli
