#include <fcntl.h>
#include <sys/stat.h>

#include <csignal>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "dispatch.hpp"

namespace {

// A closed standard stream would be the number of the next file opened: results would go into that file.
// Closed streams stay unusable, so that writing to them is noticed.
void keep_standard_streams_apart() {
  for (const int stream : {0, 1, 2}) {
    if (::fcntl(stream, F_GETFD) == -1) ::open("/dev/null", stream == 0 ? O_WRONLY : O_RDONLY);
  }
}

}  // namespace

int main(int argc, char** argv) {
  keep_standard_streams_apart();
  ::umask(077);                   // whatever is made is its owner's alone
  std::signal(SIGPIPE, SIG_IGN);  // a reader that leaves is no reason to stop half-way
  try {
    return rollbook::cli::dispatch(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "rollbook: a bug of rollbook's: %s\n", error.what());
    return 70;
  }
}
