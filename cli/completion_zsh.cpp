#include "completion.hpp"
#include "text_list.hpp"

namespace rollbook::cli {

namespace {

constexpr const char* head = R"sh(#compdef rollbook
# zsh completion of rollbook, made by: rollbook completion zsh

_rollbook() {
  local command='' word longer previous=''
  local -a specs everywhere kept
  local i=2 inside=1 position
  kept=(rollbook)
  while (( i < CURRENT )); do
    word=${words[i]}
    (( i++ ))
    if [[ -n $previous ]]; then
      previous=''
    elif [[ $word == -* ]]; then
      if (( ${_rollbook_with_value[(Ie)$word]} )); then previous=$word; fi
    else
      longer=${command:+$command }$word
      if (( inside && ${_rollbook_stems[(Ie)$longer]} )); then
        command=$longer
        continue
      fi
      inside=0
    fi
    kept+=("$word")
  done
  position=$(( ${#kept} + 1 ))
  words=("${kept[@]}" "${(@)words[CURRENT,-1]}")
  CURRENT=$position
)sh";

constexpr const char* tail = R"sh(  _arguments -s : $everywhere $specs
}

_rollbook "$@"
)sh";

// Inside single quotes of the shell.
std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? "'\\''" : std::string(1, c);
  return out + "'";
}

// Characters that mean something in a specification of _arguments.
std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (std::string("[]:\\\"()$`").find(c) != std::string::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string action(const Offer& offer) {
  if (offer.kind == Offer::Kind::file) return "_files";
  if (offer.kind == Offer::Kind::folder) return "_files -/";
  if (offer.kind == Offer::Kind::words) return "(" + joined(offer.words, " ") + ")";
  return " ";
}

std::string option_spec(const Command* command, const Option& option) {
  const std::string what = "[" + escaped(option.help) + "]";
  const std::string value = option.placeholder.empty() ? ""
                                                       : ":" + escaped(option.placeholder) + ":" +
                                                             action(offer_for(command, option.placeholder));
  const std::string front = option.repeatable ? "*" : "";
  const std::string equals = option.placeholder.empty() ? "" : "=";
  std::string specs = quoted(front + "--" + option.name + equals + what + value);
  if (option.letter != 0) specs += " " + quoted(front + "-" + option.letter + what + value);
  return specs;
}

std::string word_spec(const std::string& stem) {
  std::string list;
  for (const auto& word : next_words(stem)) {
    const Command* command = find_command(stem.empty() ? word : stem + " " + word);
    list += (list.empty() ? "" : " ") + word + "\\:\"" +
            escaped(command == nullptr ? "commands that begin with " + word : command->summary) + "\"";
  }
  return quoted("1:command:((" + list + "))");
}

std::vector<std::string> specs_of(const std::string& stem) {
  std::vector<std::string> specs;
  std::size_t position = 0;
  if (!next_words(stem).empty()) {
    specs.push_back(word_spec(stem));
    position = 1;
  }
  const Command* command = find_command(stem);
  if (command == nullptr) return specs;
  for (const auto& option : command->options) specs.push_back(option_spec(command, option));
  const auto placeholders = argument_placeholders(*command);
  for (; position < placeholders.size(); ++position) {
    const bool last = position + 1 == placeholders.size() && command->most > placeholders.size();
    const std::string place = last ? "*" : std::to_string(position + 1);
    specs.push_back(quoted(place + ":" + escaped(placeholders[position]) + ":" +
                           action(offer_for(command, placeholders[position]))));
  }
  return specs;
}

std::string array(const std::string& name, const std::vector<std::string>& items) {
  std::string out = name + "=(\n";
  for (const auto& item : items) out += "    " + item + "\n";
  return out + "  )\n";
}

std::string words_array(const std::string& name, const std::vector<std::string>& words) {
  std::vector<std::string> items;
  for (const auto& word : words) {
    if (!word.empty()) items.push_back(quoted(word));
  }
  return "  local -a " + array(name, items);
}

}  // namespace

std::string zsh_completion() {
  std::string out = head;
  const std::string opening = "  local command";
  out.insert(out.find(opening), words_array("_rollbook_stems", command_stems()) +
                                    words_array("_rollbook_with_value", options_with_value()));
  std::vector<std::string> everywhere;
  for (const auto& option : global_options()) everywhere.push_back(option_spec(nullptr, option));
  out += "  " + array("everywhere", everywhere) + "  case $command in\n";
  for (const auto& stem : command_stems()) {
    if (const auto specs = specs_of(stem); !specs.empty())
      out += "  " + quoted(stem) + ") " + array("specs", specs) + "  ;;\n";
  }
  return out + "  esac\n" + tail;
}

}  // namespace rollbook::cli
