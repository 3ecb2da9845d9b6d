#include "help.hpp"

#include <algorithm>

namespace rollbook::cli {

namespace {

std::string padded(const std::string& text, std::size_t width) {
  return text + std::string(width > text.size() ? width - text.size() : 1, ' ');
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

std::string exit_list(const std::vector<ExitCode>& codes) {
  std::string out;
  for (const auto& [code, meaning] : codes) out += "  " + padded(std::to_string(code), 4) + meaning + "\n";
  return out;
}

std::string example_list(const std::vector<Example>& examples) {
  std::string out;
  for (const auto& example : examples) out += "  " + example.line + "\n      " + example.what + "\n";
  return out;
}

std::string section(const std::string& heading, const std::string& lines) {
  return lines.empty() ? "" : "\n" + heading + ":\n" + lines;
}

std::string general_help() {
  std::size_t width = 0;
  for (const auto& command : all_commands()) width = std::max(width, command.words.size());
  std::string commands;
  for (const auto& command : all_commands())
    commands += "  " + padded(command.words, width + 2) + command.summary + "\n";
  return "usage: rollbook COMMAND [arguments] [options]\n\n"
         "Keeps the state's student records in step with the district's own: compares the\n"
         "two, writes the files to upload in an order that the state accepts, and remembers\n"
         "what was accepted.\n" +
         section("Commands", commands) + section("Options of every command", option_list(global_options())) +
         section("Exit codes", exit_list(exit_codes())) + "\nMore: rollbook help COMMAND\n";
}

std::string command_help(const Command& command) {
  return usage_line(command) + "\n\n" + command.summary + ".\n" +
         (command.details.empty() ? "" : "\n" + command.details) +
         section("Options", option_list(command.options)) + section("Exit codes", exit_list(command.exits)) +
         section("Examples", example_list(command.examples)) +
         section("Options of every command", option_list(global_options()));
}

std::string help_of(const std::vector<const Command*>& commands) {
  std::string out;
  for (const auto* command : commands) out += (out.empty() ? "" : "\n") + command_help(*command);
  return out;
}

Table command_table() {
  Table table{{"command", "arguments", "summary"}, {}};
  for (const auto& command : all_commands())
    table.rows.push_back({command.words, command.arguments, command.summary});
  return table;
}

Table option_table(const std::vector<const Command*>& commands) {
  Table table{{"command", "option", "letter", "value", "repeatable", "help"}, {}};
  for (const auto* command : commands) {
    for (const auto* options : {&command->options, &global_options()}) {
      for (const auto& option : *options) {
        const Cell letter = option.letter != 0 ? Cell{std::string("-") + option.letter} : Cell{};
        table.rows.push_back({command->words, "--" + option.name, letter, option.placeholder,
                              std::int64_t{option.repeatable}, option.help});
      }
    }
  }
  return table;
}

}  // namespace

std::string option_head(const Option& option) {
  return (option.letter != 0 ? std::string("-") + option.letter + ", " : std::string()) + "--" + option.name +
         (option.placeholder.empty() ? "" : " " + option.placeholder);
}

std::string synopsis(const Command& command) {
  return "rollbook " + command.words + (command.arguments.empty() ? "" : " " + command.arguments) +
         (command.options.empty() ? "" : " [options]");
}

std::string usage_line(const Command& command) {
  return "usage: " + synopsis(command);
}

void print_help(Output& output, const Command& command) {
  if (output.is_table()) return output.text(command_help(command));
  output.table(option_table({&command}));
}

void print_help(Output& output, const std::string& words) {
  const auto commands = words.empty() ? std::vector<const Command*>{} : commands_below(words);
  if (output.is_table()) return output.text(words.empty() ? general_help() : help_of(commands));
  output.table(words.empty() ? command_table() : option_table(commands));
}

void print_version(Output& output) {
  if (output.is_table()) return output.text("rollbook " + version() + "\n");
  output.table({{"version"}, {{version()}}});
}

}  // namespace rollbook::cli
