// Names of columns that can be told apart.
#pragma once

#include <string>
#include <vector>

namespace rollbook::report {

// SQL may name two columns alike; the second "n" is "n_2", in every format.
std::vector<std::string> unique_names(const std::vector<std::string>& columns);

}  // namespace rollbook::report
