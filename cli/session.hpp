// One run of one command: what it was given, and the ways to the store and to the user.
#pragma once

#include <string>

#include "command.hpp"
#include "output.hpp"
#include "rollbook/store.hpp"

namespace rollbook::cli {

class Session {
 public:
  Session(const Command& command, const Args& args, Output& output);

  const Command& command;
  const Args& args;
  Output& output;

  // Argument n (0-based), "" if it was not given.
  std::string word(std::size_t n) const;
  // Argument 0 as a process: in capitals.
  std::string process() const;
  std::string database() const;
  Context context() const;
  Store store(Store::Access access) const;
};

}  // namespace rollbook::cli
