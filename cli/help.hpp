// The help texts, made from what the commands say about themselves.
#pragma once

#include <string>

#include "command.hpp"
#include "output.hpp"

namespace rollbook::cli {

// Of one command.
void print_help(Output& output, const Command& command);
// Of all commands that begin with the words; of the whole program for no words. As csv and json: a table of
// the options, or of the commands.
void print_help(Output& output, const std::string& words);
void print_version(Output& output);

// "usage: rollbook import sis DIR [options]"
std::string usage_line(const Command& command);
// "rollbook import sis DIR [options]"
std::string synopsis(const Command& command);
// "-f, --file FILE"
std::string option_head(const Option& option);

}  // namespace rollbook::cli
