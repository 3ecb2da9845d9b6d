#include "rollbook/error.hpp"

namespace rollbook {

std::string Problem::text() const {
  std::string out;
  if (!file.empty()) out += file + ":";
  if (line > 0) out += std::to_string(line) + ":";
  if (!out.empty()) out += " ";
  if (!field.empty()) out += field + ": ";
  out += message;
  if (!code.empty()) out += " [" + code + "]";
  return out;
}

namespace {
std::string first_text(const std::vector<Problem>& problems) {
  return problems.empty() ? std::string("unknown problem") : problems.front().text();
}
}  // namespace

Error::Error(ErrorKind kind, const std::string& message) : Error(kind, Problem{{}, 0, {}, message, {}}) {}

Error::Error(ErrorKind kind, Problem problem)
    : std::runtime_error(problem.text()), m_kind(kind), m_problems{std::move(problem)}, m_total(1) {}

Error::Error(ErrorKind kind, std::vector<Problem> problems, unsigned long total)
    : std::runtime_error(first_text(problems)),
      m_kind(kind),
      m_problems(std::move(problems)),
      m_total(total) {}

}  // namespace rollbook
