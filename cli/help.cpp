#include "help.hpp"

#include <algorithm>

namespace rollbook::cli {

namespace {

std::string padded(const std::string& text, std::size_t width) {
  return text + std::string(width > text.size() ? width - text.size() : 1, ' ');
}

std::string option_head(const Option& option) {
  return (option.letter != 0 ? std::string("-") + option.letter + ", " : std::string()) + "--" + option.name +
         (option.placeholder.empty() ? "" : " " + option.placeholder);
}

std::string option_list(const std::vector<Option>& options) {
  std::size_t width = 0;
  for (const auto& option : options) width = std::max(width, option_head(option).size());
  std::string out;
  for (const auto& option : options) {
    out += "  " + padded(option_head(option), width + 2) + option.help +
           (option.repeatable ? " (repeatable)" : "") + "\n";
  }
  return out;
}

std::string general_help() {
  std::string out =
      "usage: rollbook COMMAND [arguments] [options]\n\n"
      "Keeps the state's student records in step with the district's own: compares the\n"
      "two, writes the files to upload in an order that the state accepts, and remembers\n"
      "what was accepted.\n\nCommands:\n";
  std::size_t width = 0;
  for (const auto& command : all_commands()) width = std::max(width, command.words.size());
  for (const auto& command : all_commands())
    out += "  " + padded(command.words, width + 2) + command.summary + "\n";
  return out + "\nOptions of every command:\n" + option_list(global_options()) +
         "\nExit codes: 0 done, 1 refused or something found, 2 wrong usage, 3 database\n"
         "unusable, 70 a bug.  More: rollbook help COMMAND\n";
}

}  // namespace

std::string usage_line(const Command& command) {
  return "usage: rollbook " + command.words + (command.arguments.empty() ? "" : " " + command.arguments) +
         (command.options.empty() ? "" : " [options]");
}

std::string command_help(const Command& command) {
  std::string out = usage_line(command) + "\n\n" + command.summary + ".\n";
  if (!command.details.empty()) out += "\n" + command.details;
  if (!command.options.empty()) out += "\nOptions:\n" + option_list(command.options);
  return out + "\nOptions of every command:\n" + option_list(global_options());
}

std::string help_for(const std::string& words) {
  if (words.empty()) return general_help();
  std::string out;
  for (const auto* command : commands_below(words)) out += (out.empty() ? "" : "\n") + command_help(*command);
  return out;
}

}  // namespace rollbook::cli
