#include "rules/case_file.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include "base/text.hpp"

namespace rollbook::test {

Fields read_fields(std::string_view text) {
  Fields out;
  for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
    const auto equals = text.find('=');
    if (equals == std::string_view::npos) throw std::runtime_error("no = in " + std::string(text));
    const std::string name(text.substr(0, equals));
    text.remove_prefix(equals + 1);
    const bool quoted = text.starts_with('"');
    if (quoted) text.remove_prefix(1);
    const auto end = std::min(text.find(quoted ? '"' : ' '), text.size());
    out[name] = std::string(text.substr(0, end));
    text.remove_prefix(std::min(end + (quoted ? 1 : 0), text.size()));
  }
  return out;
}

namespace {

// Takes the text up to the mark off, with the mark; all of it where there is none.
std::string_view take(std::string_view& text, std::string_view mark) {
  const auto end = std::min(text.find(mark), text.size());
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(std::min(end + mark.size(), text.size()));
  return trimmed(part);
}

void read_part(RuleCase& out, std::string_view part) {
  const std::string_view kind = take(part, ":");
  if (kind == "row") {
    out.rows.push_back(read_fields(part));
  } else if (kind == "held") {
    out.held.push_back(read_fields(part));
  } else if (kind == "sql") {
    out.sql.emplace_back(part);
  } else {
    throw std::runtime_error("unknown part " + std::string(kind));
  }
}

RuleCase read_case(bool fires, std::string_view text) {
  RuleCase out;
  out.fires = fires;
  std::string_view parts = take(text, "=>");
  text = trimmed(text);
  out.severity = std::string(take(text, " "));
  out.field = std::string(trimmed(text));
  out.record = read_fields(take(parts, "|"));
  while (!parts.empty()) read_part(out, take(parts, " | "));
  return out;
}

}  // namespace

CaseFile read_cases(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error("no file " + path);
  CaseFile out;
  for (std::string line; std::getline(in, line);) {
    std::string_view text = trimmed(line);
    if (text.empty() || text.starts_with('#')) continue;
    const std::string_view kind = take(text, ":");
    const std::string_view rest = trimmed(text);
    if (kind == "setup") {
      out.setup.emplace_back(rest);
    } else if (kind == "also") {
      out.also.emplace_back(rest);
    } else if (kind == "fires" || kind == "quiet") {
      out.cases.push_back(read_case(kind == "fires", std::string(rest) == "-" ? std::string_view{} : rest));
      out.cases.back().line = line;
    } else {
      throw std::runtime_error(path + ": cannot read: " + line);
    }
  }
  return out;
}

}  // namespace rollbook::test
