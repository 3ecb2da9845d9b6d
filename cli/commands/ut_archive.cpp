#include "rollbook/utah.hpp"
#include "ut_options.hpp"

namespace rollbook::cli {

std::vector<Command> ut_archive_commands() {
  return {};
}

}  // namespace rollbook::cli
