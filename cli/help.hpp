// The help texts, made from what the commands say about themselves.
#pragma once

#include <string>

#include "command.hpp"

namespace rollbook::cli {

// Of one command, of all that begin with the words, of the whole program for no words; "" if there is no such
// command.
std::string help_for(const std::string& words);
std::string command_help(const Command& command);
// "usage: rollbook import sis DIR [options]"
std::string usage_line(const Command& command);

}  // namespace rollbook::cli
