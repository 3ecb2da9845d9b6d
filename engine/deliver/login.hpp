// What a login needs, read from files that are their owner's alone.
#pragma once

#include <string>

#include "deliver/deliver.hpp"

namespace rollbook::deliver {

struct Login {
  std::string known_hosts;
  std::string key;       // empty: none
  std::string password;  // empty: none
  bool agent = false;
};

// Throws Error(refused) for a file that is not there, that others can read, or that cannot be used.
Login login_of(const Credentials& credentials);

}  // namespace rollbook::deliver
