#include "commands.hpp"
#include "rollbook/utah.hpp"
#include "ut_options.hpp"

namespace rollbook::cli {

std::vector<Command> ssid_commands() {
  return {};
}

}  // namespace rollbook::cli
