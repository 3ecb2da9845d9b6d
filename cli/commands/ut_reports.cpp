#include "rollbook/utah.hpp"
#include "ut_options.hpp"

namespace rollbook::cli {

std::vector<Command> ut_report_commands() {
  return {};
}

}  // namespace rollbook::cli
