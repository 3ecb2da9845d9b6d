#include "help.hpp"

#include <limits>

#include "commands.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

int run(Session& session) {
  std::string words;
  for (const auto& word : session.args.words()) words += (words.empty() ? "" : " ") + word;
  const std::string text = help_for(words);
  if (text.empty()) throw Usage("no command '" + words + "'");
  session.output.text(text);
  return 0;
}

}  // namespace

Command help_command() {
  return {.words = "help",
          .arguments = "[COMMAND]",
          .summary = "what there is, or how one command is used",
          .most = std::numeric_limits<std::size_t>::max(),
          .run = run};
}

}  // namespace rollbook::cli
