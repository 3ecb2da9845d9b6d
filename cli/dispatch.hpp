// From the words on the command line to the command's function and the exit code.
#pragma once

#include <string>
#include <vector>

namespace rollbook::cli {

int dispatch(const std::vector<std::string>& tokens);

}  // namespace rollbook::cli
