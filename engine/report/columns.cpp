#include "report/columns.hpp"

#include <algorithm>

namespace rollbook::report {

std::vector<std::string> unique_names(const std::vector<std::string>& columns) {
  std::vector<std::string> out;
  for (const auto& column : columns) {
    std::string name = column;
    for (int n = 2; std::find(out.begin(), out.end(), name) != out.end(); ++n) {
      name = column + "_" + std::to_string(n);
    }
    out.push_back(std::move(name));
  }
  return out;
}

}  // namespace rollbook::report
