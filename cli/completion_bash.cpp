#include "completion.hpp"
#include "text_list.hpp"

namespace rollbook::cli {

namespace {

constexpr const char* engine = R"sh(
_rollbook_fill() { # WHAT CURRENT
  local words
  case $1 in
    file)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -f -- "$2") ;;
    folder)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -d -- "$2") ;;
    *)
      words=$1
      mapfile -t COMPREPLY < <(compgen -W "$words" -- "$2") ;;
  esac
}

_rollbook() {
  local command='' arguments=0 previous='' i=1 word longer offered
  local current=${COMP_WORDS[COMP_CWORD]}
  COMPREPLY=()
  [ "$current" != = ] || current=''
  while [ "$i" -lt "$COMP_CWORD" ]; do
    word=${COMP_WORDS[i]}
    i=$((i + 1))
    if [ "$word" = = ] && [ -n "$previous" ]; then
      continue
    elif [ -n "$previous" ]; then
      previous=''
    elif [[ $word == -* ]]; then
      if _rollbook_takes_value "$word"; then previous=$word; fi
    else
      longer=${command:+$command }$word
      if [ "$arguments" -eq 0 ] && _rollbook_is_stem "$longer"; then
        command=$longer
      else
        arguments=$((arguments + 1))
      fi
    fi
  done
  if [ -n "$previous" ]; then
    _rollbook_value "$command $previous"
  elif [[ $current == -* ]]; then
    _rollbook_options "$command"
  else
    _rollbook_argument "$command" $((arguments + 1))
  fi
  _rollbook_fill "$offered" "$current"
}

complete -F _rollbook rollbook
)sh";

std::string quoted(const std::string& text) {
  return "'" + text + "'";
}

std::string offered(const Offer& offer) {
  if (offer.kind == Offer::Kind::file) return "file";
  if (offer.kind == Offer::Kind::folder) return "folder";
  return joined(offer.words, " ");
}

std::string line(const std::string& pattern, const std::string& what) {
  return "    " + pattern + ") offered=" + quoted(what) + " ;;\n";
}

std::string function(const std::string& name, const std::string& subject, const std::string& lines) {
  return "\n" + name + "() {\n  offered=''\n  case " + subject + " in\n" + lines + "  esac\n}\n";
}

std::string test(const std::string& name, const std::vector<std::string>& words) {
  std::vector<std::string> patterns;
  for (const auto& word : words) {
    if (!word.empty()) patterns.push_back(quoted(word));
  }
  return "\n" + name + "() {\n  case $1 in\n    " + joined(patterns, " | ") +
         ") return 0 ;;\n  esac\n  return 1\n}\n";
}

// Command and option, for each option with a value; those of every command last.
std::string value_lines() {
  std::string lines;
  const auto add = [&lines](const Command* command, const std::vector<Option>& options) {
    const std::string front = command == nullptr ? "*" : quoted(command->words);
    for (const auto& option : options) {
      const std::string what = offered(offer_for(command, option.placeholder));
      if (option.placeholder.empty() || what.empty()) continue;
      lines += line(front + "' --" + option.name + "'", what);
      if (option.letter != 0) lines += line(front + "' -" + option.letter + "'", what);
    }
  };
  for (const auto& command : all_commands()) add(&command, command.options);
  add(nullptr, global_options());
  return lines;
}

std::string option_words(const std::vector<Option>& options) {
  std::vector<std::string> words;
  for (const auto& option : options) words.push_back("--" + option.name);
  return joined(words, " ");
}

std::string option_lines() {
  const std::string everywhere = option_words(global_options());
  std::string lines;
  for (const auto& command : all_commands()) {
    if (!command.options.empty())
      lines += line(quoted(command.words), option_words(command.options) + " " + everywhere);
  }
  return lines + line("*", everywhere);
}

std::string argument_lines() {
  std::string lines;
  for (const auto& stem : command_stems()) {
    const auto words = next_words(stem);
    if (!words.empty()) lines += line(quoted(stem + " 1"), joined(words, " "));
    const Command* command = find_command(stem);
    if (command == nullptr) continue;
    std::size_t position = words.empty() ? 0 : 1;
    const auto placeholders = argument_placeholders(*command);
    for (; position < placeholders.size(); ++position) {
      const std::string what = offered(offer_for(command, placeholders[position]));
      if (!what.empty()) lines += line(quoted(stem + " " + std::to_string(position + 1)), what);
    }
  }
  return lines;
}

}  // namespace

std::string bash_completion() {
  return "# bash completion of rollbook, made by: rollbook completion bash\n" +
         test("_rollbook_is_stem", command_stems()) + test("_rollbook_takes_value", options_with_value()) +
         function("_rollbook_options", "$1", option_lines()) +
         function("_rollbook_value", "$1", value_lines()) +
         function("_rollbook_argument", "\"$1 $2\"", argument_lines()) + engine;
}

}  // namespace rollbook::cli
