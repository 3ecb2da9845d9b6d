// Where a file is to go: a folder, or a folder of an SFTP server.
#pragma once

#include <string>

namespace rollbook::deliver {

struct Target {
  bool sftp = false;
  std::string folder;  // SFTP: "/in/14" from the server's root, "in/14" from the user's home ("" is the home)
  std::string user;
  std::string host;  // an IPv6 address without its brackets
  int port = 22;

  // A folder as it is; sftp://USER@HOST[:PORT]/FOLDER, FOLDER in plain characters.
  std::string shown() const;
};

// A folder's path, or sftp://USER@HOST[:PORT]/FOLDER, where /~/FOLDER is below the user's home and %20 stands
// for a blank. Throws Error(usage), which repeats nothing of the text: a password in it, another scheme, a
// part that is missing or no such thing.
Target parse_target(const std::string& text);

// As a URL has it: every byte that is not plain as %XX; slashes stay.
std::string percent_encoded(const std::string& text);
// A path in a command of SFTP's, in double quotes.
std::string quoted(const std::string& path);

}  // namespace rollbook::deliver
