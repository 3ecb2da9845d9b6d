// The man pages: what the commands say about themselves, and the prose of cli/man/pages/NAME.md.
#pragma once

#include <string>
#include <vector>

#include "command.hpp"

namespace rollbook::cli::man {

struct Prose {
  std::string name = {};                                           // import
  std::string title = {};                                          // what stands in NAME after the dash
  std::string description = {};                                    // Markdown
  std::vector<std::pair<std::string, std::string>> sections = {};  // "Examples" and its Markdown
  const std::string& of(const std::string& section) const;         // "" if there is none
};

// "# rollbook-import: what it does", the description, then "## " sections.
Prose prose_from(const std::string& name, const std::string& markdown);

// One page for all commands that begin with a word: rollbook-import(1).
std::string command_page(const Prose& prose);
// rollbook(1).
std::string program_page(const Prose& prose);
// The first words of all commands, each once: the names of the pages.
std::vector<std::string> page_names();

}  // namespace rollbook::cli::man
