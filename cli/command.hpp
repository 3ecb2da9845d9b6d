// A command of the program: its words, its help, its options and what it does.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "args.hpp"

namespace rollbook::cli {

class Session;

// What an exit code means, where it says more than everywhere.
struct ExitCode {
  int code = 0;
  std::string meaning = {};
};

struct Example {
  std::string line = {};  // as typed, from "rollbook" on
  std::string what = {};  // what it is for
};

struct Command {
  std::string words = {};              // "import sis"
  std::string arguments = {};          // "DIR", as the synopsis shows them; options are added by the help
  std::string summary = {};            // one line
  std::string details = {};            // further paragraphs, ready wrapped at 90 columns; may be empty
  std::vector<Option> options = {};    // those of every command come on top
  std::vector<ExitCode> exits = {};    // where they differ from exit_codes()
  std::vector<Example> examples = {};  // one or two
  std::size_t least = 0;               // arguments
  std::size_t most = 0;
  // What completion offers for a placeholder that does not say it by itself; nothing: as the placeholder
  // says.
  std::vector<std::string> (*offer)(const std::string& placeholder) = nullptr;
  int (*run)(Session& session) = nullptr;  // returns the exit code
};

// In the order of the help.
const std::vector<Command>& all_commands();
const std::vector<Option>& global_options();
const std::vector<ExitCode>& exit_codes();

// The command with exactly these words, or nullptr.
const Command* find_command(const std::string& words);
// Commands whose words begin with the words ("import" -> import sis, import ods).
std::vector<const Command*> commands_below(const std::string& words);

}  // namespace rollbook::cli
