// A file to the place where it is collected. The only room that sees libcurl; it knows no database, and no
// transaction may be open around it: a transfer lasts as long as the network likes.
#pragma once

#include <string>

#include "deliver/target.hpp"

namespace rollbook::deliver {

// How to prove who one is, and who the server is; paths, each may be empty.
struct Credentials {
  std::string known_hosts;    // else .ssh/known_hosts of the user
  std::string key;            // private key file; else one of the usual files in .ssh, and the agent
  std::string password_file;  // its first line; the file is its owner's alone
};

// Throws Error(refused) with what went wrong; nothing is overwritten, and what arrived in part is hidden
// under another name. True if the same bytes were there already.
bool deliver(const Target& target, const Credentials& credentials, const std::string& name,
             const std::string& bytes);

}  // namespace rollbook::deliver
