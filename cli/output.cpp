#include "output.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <iostream>

#include "rollbook/report.hpp"

namespace rollbook::cli {

namespace {

constexpr std::size_t lines_shown = 20;

Format format_of(const std::string& name) {
  if (name == "table") return Format::table;
  if (name == "csv") return Format::csv;
  if (name == "json") return Format::json;
  throw Usage("--format is table, csv or json, not '" + name + "'");
}

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

bool wants_color(const Args& args, int stream) {
  const char* terminal = std::getenv("TERM");
  const bool dumb = terminal == nullptr || std::string(terminal) == "dumb";
  return ::isatty(stream) != 0 && !dumb && !args.has("no-color") && !is_set("NO_COLOR");
}

std::string more(std::size_t n) {
  return "... and " + std::to_string(n) + " more";
}

}  // namespace

Output::Output() : m_progress(std::make_unique<Progress>(false)) {}

Output::Output(const Args& args)
    : m_format(format_of(args.value("format", "table"))),
      m_quiet(args.has("quiet")),
      m_all_errors(args.has("all-errors")),
      m_color_out(wants_color(args, STDOUT_FILENO)),
      m_color_err(wants_color(args, STDERR_FILENO)),
      m_progress(std::make_unique<Progress>(!args.has("quiet") && !args.has("no-progress"))) {}

void Output::table(const Table& table) {
  switch (m_format) {
    case Format::table:
      return print(to_text(table, {.bold_header = m_color_out}));
    case Format::csv:
      return text(to_csv(table));
    case Format::json:
      return text(to_json(table));
  }
}

void Output::text(const std::string& lines) {
  print(::isatty(STDOUT_FILENO) != 0 ? printable(lines, true) : lines);
}

bool Output::piece(const std::string& text) {
  m_progress->clear();
  m_printed = true;
  errno = 0;
  const std::string shown = ::isatty(STDOUT_FILENO) != 0 ? printable(text, true) : text;
  const bool written = std::fwrite(shown.data(), 1, shown.size(), stdout) == shown.size();
  if (!written && errno != EPIPE) m_failed = true;
  return written;
}

void Output::piece_end() {
  errno = 0;
  if (std::fflush(stdout) != 0 && errno != EPIPE) m_failed = true;
}

void Output::print(std::string text) {
  m_progress->clear();
  m_printed = true;
  errno = 0;
  const bool written =
      std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  if (!written && errno != EPIPE) m_failed = true;
}

void Output::complain(const std::string& line) {
  m_progress->clear();
  const std::string text = printable(line, false) + "\n";
  std::fwrite(text.data(), 1, text.size(), stderr);
}

void Output::note(const std::string& line) {
  if (!m_quiet) complain(line);
}

void Output::notes(const std::vector<std::string>& lines) {
  const std::size_t shown = m_all_errors ? lines.size() : std::min(lines.size(), lines_shown);
  for (std::size_t i = 0; i < shown; ++i) note(lines[i]);
  if (shown < lines.size()) note(more(lines.size() - shown));
}

void Output::notices(const std::vector<Notice>& notices) {
  std::vector<std::string> lines;
  for (const auto& notice : notices) lines.push_back("note: " + notice.problem.text());
  notes(lines);
}

void Output::error(const std::string& line) {
  m_progress->clear();
  if (m_color_err) std::fputs("\x1b[31m", stderr);
  std::fputs("rollbook: ", stderr);
  if (m_color_err) std::fputs("\x1b[0m", stderr);
  complain(line);
}

void Output::errors(const std::vector<std::string>& lines) {
  const bool all = m_all_errors || m_list_everything;
  const std::size_t shown = all ? lines.size() : std::min(lines.size(), lines_shown);
  for (std::size_t i = 0; i < shown; ++i) error(lines[i]);
  if (shown < lines.size()) complain(more(lines.size() - shown));
}

void Output::line(const std::string& line) {
  complain(line);
}

void Output::problems(const Error& error) {
  if (m_all_errors) {
    for (const auto& problem : error.problems()) this->error(problem.text());
    if (error.total() > error.problems().size()) complain(more(error.total() - error.problems().size()));
    return;
  }
  std::size_t left = error.total();
  const auto lines = error.lines();
  for (std::size_t i = 0; i < std::min(lines.size(), lines_shown); ++i) {
    this->error(lines[i].text);
    left -= lines[i].problems;
  }
  if (left > 0) complain(more(left));
}

void Output::require_terminal() const {
  if (::isatty(STDIN_FILENO) == 0 || ::isatty(STDERR_FILENO) == 0)
    throw Usage("there is no terminal to ask on: give --yes");
}

bool Output::confirm(const std::string& question) {
  m_progress->clear();
  std::fputs((printable(question) + " [y/N] ").c_str(), stderr);
  std::fflush(stderr);
  std::string answer;
  std::getline(std::cin, answer);
  return answer == "y" || answer == "Y" || answer == "yes" || answer == "Yes" || answer == "YES";
}

void Output::close() {
  if (m_format == Format::json && !m_printed) table({});
}

bool Output::finish() {
  m_progress->clear();
  return !m_failed;
}

}  // namespace rollbook::cli
