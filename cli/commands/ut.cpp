#include "commands.hpp"
#include "ut_options.hpp"

namespace rollbook::cli {

std::vector<Command> ut_commands() {
  std::vector<Command> all;
  for (auto part : {ut_file_commands, ut_delivery_commands, ut_report_commands, ut_archive_commands}) {
    for (auto& command : part()) all.push_back(std::move(command));
  }
  return all;
}

}  // namespace rollbook::cli
