// Shell completion, made from what the commands say about themselves.
#pragma once

#include <string>
#include <vector>

#include "command.hpp"

namespace rollbook::cli {

std::string bash_completion();
std::string zsh_completion();

// What may stand in a place of the command line.
struct Offer {
  enum class Kind { anything, file, folder, words };
  Kind kind = Kind::anything;
  std::vector<std::string> words = {};
};

// For the placeholder of an argument or of an option's value: "DIR", "table|csv|json", "PROCESS", ...
Offer offer_for(const Command* command, const std::string& placeholder);

// "[PROCESS] FILE --why TEXT" -> PROCESS, FILE.
std::vector<std::string> argument_placeholders(const Command& command);
// The beginnings of commands: "", "import", "import sis", ...
std::vector<std::string> command_stems();
// The words that make a longer stem: "import" -> sis, ods.
std::vector<std::string> next_words(const std::string& stem);
// The options that take a value, of all commands: "--db", "-f", ...
std::vector<std::string> options_with_value();

}  // namespace rollbook::cli
