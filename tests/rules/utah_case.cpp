#include "rules/utah_case.hpp"

#include <algorithm>
#include <fstream>
#include <set>
#include <stdexcept>

#include "base/text.hpp"

namespace rollbook::test {

namespace {

std::string_view take(std::string_view& text, std::string_view mark) {
  const auto end = std::min(text.find(mark), text.size());
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(std::min(end + mark.size(), text.size()));
  return trimmed(part);
}

UtahCase read_case(bool fires, std::string_view text) {
  static const std::set<std::string, std::less<>> kinds = {"set",   "add",        "drop", "absent", "session",
                                                           "today", "collection", "code", "sql",    "after"};
  UtahCase out;
  out.fires = fires;
  std::string_view parts = take(text, " => ");
  const auto expected = words_of(text, ' ');
  if (fires != (expected.size() >= 2)) throw std::runtime_error("=> SEVERITY FIELD belongs to fires");
  if (fires) {
    out.severity = expected[0];
    out.field = expected[1];
    if (expected.size() > 2) out.count = std::stoul(expected[2]);
  }
  while (!parts.empty()) {
    std::string_view part = take(parts, " | ");
    const std::string kind(take(part, " "));
    if (!kinds.contains(kind)) throw std::runtime_error("unknown part " + kind);
    out.parts.emplace_back(kind, part);
  }
  return out;
}

}  // namespace

UtahCaseFile read_utah_cases(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error("no file " + path);
  UtahCaseFile out;
  for (std::string line; std::getline(in, line);) {
    std::string_view text = trimmed(line);
    if (text.empty() || text.starts_with('#')) continue;
    const std::string kind(take(text, ":"));
    if (kind == "also") {
      out.also.emplace_back(trimmed(text));
    } else if (kind == "fires" || kind == "quiet") {
      try {
        out.cases.push_back(read_case(kind == "fires", trimmed(text)));
      } catch (const std::exception& error) {
        throw std::runtime_error(path + ": " + line + ": " + error.what());
      }
      out.cases.back().line = line;
    } else {
      throw std::runtime_error(path + ": cannot read: " + line);
    }
  }
  return out;
}

}  // namespace rollbook::test
