#include <algorithm>
#include <sstream>

#include "man/page.hpp"

namespace rollbook::cli::man {

const std::string& Prose::of(const std::string& section) const {
  static const std::string none;
  const auto found =
      std::find_if(sections.begin(), sections.end(), [&](const auto& s) { return s.first == section; });
  return found == sections.end() ? none : found->second;
}

Prose prose_from(const std::string& name, const std::string& markdown) {
  Prose prose{.name = name};
  std::istringstream lines(markdown);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("# ")) {
      prose.title = line.substr(std::min(line.size(), line.find(": ") + 2));
    } else if (line.starts_with("## ")) {
      prose.sections.emplace_back(line.substr(3), "");
    } else {
      (prose.sections.empty() ? prose.description : prose.sections.back().second) += line + "\n";
    }
  }
  return prose;
}

}  // namespace rollbook::cli::man
