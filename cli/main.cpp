#include <sys/stat.h>

#include <csignal>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "dispatch.hpp"

int main(int argc, char** argv) {
  ::umask(077);                   // whatever is made is its owner's alone
  std::signal(SIGPIPE, SIG_IGN);  // a reader that leaves is no reason to stop half-way
  try {
    return rollbook::cli::dispatch(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "rollbook: a bug of rollbook's: %s\n", error.what());
    return 70;
  }
}
