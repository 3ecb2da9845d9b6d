#include <csignal>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <iterator>
#include <limits>
#include <optional>

#include "commands.hpp"
#include "rollbook/report.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

std::string all_of(std::istream& in) {
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string file_text(const std::string& path) {
  if (path == "-") return all_of(std::cin);
  std::ifstream in(path, std::ios::binary);
  std::string text = all_of(in);
  if (!in.is_open() || in.bad()) throw Error(ErrorKind::usage, Problem{path, 0, {}, "cannot be read", {}});
  return text;
}

volatile std::sig_atomic_t interrupted = 0;

// Ctrl-C ends the answer, not the program: what was printed is closed properly.
class Interruptible {
 public:
  Interruptible() : m_before(std::signal(SIGINT, [](int) { interrupted = 1; })) {}
  ~Interruptible() { std::signal(SIGINT, m_before); }
  Interruptible(const Interruptible&) = delete;
  Interruptible& operator=(const Interruptible&) = delete;

 private:
  void (*m_before)(int);
};

std::int64_t limit_of(const Args& args) {
  const auto limit = args.number("limit");
  if (limit && *limit < 1) throw Usage("--limit takes a whole number from 1 on");
  return limit.value_or(std::numeric_limits<std::int64_t>::max());
}

// Prints rows as they come; a table only when its last row is known.
class Printer {
 public:
  Printer(Output& output, std::int64_t limit) : m_output(output), m_left(limit) {}

  SqlAnswer answer() {
    return {.columns = [this](const auto& names) { begin(names); },
            .row = [this](auto& row) { return take(row); }};
  }
  void end() {
    if (m_output.is_table()) return m_output.table(m_table);
    if (m_text) m_output.piece(m_text->foot());
    m_output.piece_end();
  }
  bool was_cut() const { return m_cut; }

 private:
  void begin(const std::vector<std::string>& names) {
    m_table.columns = names;
    if (m_output.is_table()) return;
    m_text.emplace(m_output.format() == Format::csv ? RowText::Form::csv : RowText::Form::json, names);
    m_output.piece(m_text->head());
  }

  bool take(std::vector<Cell>& row) {
    if (m_left-- <= 0) {
      m_cut = true;
      return false;
    }
    if (m_text) return m_output.piece(m_text->row(row));
    m_table.rows.push_back(row);
    return true;
  }

  Output& m_output;
  std::int64_t m_left;
  bool m_cut = false;
  Table m_table;
  std::optional<RowText> m_text;
};

int run(Session& session) {
  const bool from_file = session.args.has("file");
  if (from_file != session.args.words().empty()) throw Usage("'sql' needs either one text or -f FILE");
  const std::string text = from_file ? file_text(session.args.value("file")) : session.word(0);
  Printer printer(session.output, limit_of(session.args));
  const Interruptible interruptible;
  try {
    session.store(Store::Access::read)
        .sql({.text = text,
              .stop = [] { return interrupted != 0; },
              .told = [&session](const std::string& line) { session.output.note("note: " + line); }},
             printer.answer());
  } catch (const Error&) {
    if (interrupted == 0) throw;
    printer.end();
    throw Error(ErrorKind::refused, "stopped; the answer is not complete");
  }
  printer.end();
  if (!printer.was_cut()) return 0;
  session.output.error("cut after " + session.args.value("limit") + " rows (--limit); the answer has more");
  return 1;
}

}  // namespace

Command sql_command() {
  return {.words = "sql",
          .arguments = "\"SELECT ...\"",
          .summary = "read-only SQL over the store and its views",
          .details =
              "Tables and views are described in schema/README.md. Whatever would write is refused.\n"
              "Rows of csv and json are printed as they come; Ctrl-C ends the answer. Others may write to\n"
              "the database meanwhile: a long answer is read from a private copy.\n",
          .options = {{"limit", "N", "print N rows at most; exit 1 if the answer has more"},
                      {"file", "FILE", "read the text from a file (- for standard input)", false, 'f'}},
          .examples = {{"rollbook sql \"SELECT SC, count(*) AS n FROM ENR GROUP BY SC\"", "spells by school"},
                       {"rollbook sql -f question.sql --format csv", "a longer question, out of a file"}},
          .most = 1,
          .run = run};
}

}  // namespace rollbook::cli
