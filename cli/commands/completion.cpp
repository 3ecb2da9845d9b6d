#include "completion.hpp"

#include "commands.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

std::string script_for(const std::string& shell) {
  if (shell == "bash") return bash_completion();
  if (shell == "zsh") return zsh_completion();
  throw Usage("'completion' takes bash or zsh, not '" + shell + "'");
}

int run(Session& session) {
  const std::string shell = session.word(0);
  const std::string script = script_for(shell);
  if (session.output.is_table()) {
    session.output.text(script);
  } else {
    session.output.table({{"shell", "script"}, {{shell, script}}});
  }
  return 0;
}

}  // namespace

Command completion_command() {
  return {.words = "completion",
          .arguments = "bash|zsh",
          .summary = "prints the script that completes commands and options in a shell",
          .details =
              "An installation brings both scripts along. Otherwise load one in ~/.bashrc, or put it as\n"
              "_rollbook into a folder of zsh's $fpath.\n",
          .examples = {{"source <(rollbook completion bash)", "in ~/.bashrc"},
                       {"rollbook completion zsh >_rollbook", "in a folder of $fpath"}},
          .least = 1,
          .most = 1,
          .run = run};
}

}  // namespace rollbook::cli
