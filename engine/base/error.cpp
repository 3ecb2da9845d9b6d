#include <algorithm>

#include "rollbook/error.hpp"

namespace rollbook {

namespace {

// More than so many of a kind are told in one line, with the places of so many.
constexpr unsigned long told_one_by_one = 3;

std::string first_text(const std::vector<Problem>& problems) {
  return problems.empty() ? std::string("unknown problem") : problems.front().text();
}

unsigned long count_of(const ProblemCounts& counts) {
  unsigned long count = 0;
  for (const auto& [kind, of_kind] : counts) count += of_kind;
  return count;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// 4312 as 4,312.
std::string with_commas(unsigned long number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
  return text;
}

// The problems of one kind, as far as they are kept.
struct Kind {
  unsigned long count = 0;
  bool alike = true;  // one message, to the letter
  bool told = false;
  const Problem* first = nullptr;
  std::string places;

  void take(const Problem& problem) {
    if (first == nullptr) first = &problem;
    if (problem.message != first->message) alike = false;
    if (++count > told_one_by_one || problem.line == 0) return;
    places += (places.empty() ? "" : ", ") + std::to_string(problem.line);
  }
  std::string text() const {
    Problem all = *first;
    all.line = 0;
    all.field.clear();
    all.message = with_commas(count) + (places.empty() ? " times: " : " rows: ");
    if (!first->field.empty()) all.message += first->field + ": ";
    all.message += first->message + (alike ? "" : ", and the like");
    if (!places.empty()) all.message += "; first at lines " + places;
    return all.text();
  }
};

}  // namespace

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

std::string Problem::kind() const {
  std::string out = file + '\0' + field + '\0' + code + '\0';
  for (std::size_t i = 0; i < message.size(); ++i) {
    if (!is_digit(message[i])) out += message[i];
    if (is_digit(message[i]) && (i == 0 || !is_digit(message[i - 1]))) out += '#';
  }
  return out;
}

Error::Error(ErrorKind kind, const std::string& message) : Error(kind, Problem{{}, 0, {}, message, {}}) {}

Error::Error(ErrorKind kind, Problem problem)
    : std::runtime_error(problem.text()), m_kind(kind), m_problems{std::move(problem)}, m_total(1) {}

Error::Error(ErrorKind kind, std::vector<Problem> problems, const ProblemCounts& beyond)
    : std::runtime_error(first_text(problems)),
      m_kind(kind),
      m_problems(std::move(problems)),
      m_beyond(beyond),
      m_total(m_problems.size() + count_of(beyond)) {}

std::vector<Error::Line> Error::lines() const {
  std::map<std::string, Kind> kinds;
  std::vector<Kind*> kind_of;
  for (const auto& problem : m_problems) {
    kind_of.push_back(&kinds[problem.kind()]);
    kind_of.back()->take(problem);
  }
  for (const auto& [kind, count] : m_beyond) {
    const auto found = kinds.find(kind);
    if (found != kinds.end()) found->second.count += count;
  }
  std::vector<Line> lines;
  for (std::size_t i = 0; i < m_problems.size(); ++i) {
    Kind& kind = *kind_of[i];
    if (kind.count <= told_one_by_one || m_problems[i].file.empty()) {
      lines.push_back({m_problems[i].text(), 1});
    } else if (!kind.told) {
      kind.told = true;
      lines.push_back({kind.text(), kind.count});
    }
  }
  return lines;
}

}  // namespace rollbook
