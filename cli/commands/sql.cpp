#include <fstream>
#include <iostream>
#include <iterator>

#include "commands.hpp"
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

int run(Session& session) {
  const bool from_file = session.args.has("file");
  if (from_file != session.args.words().empty()) throw Usage("'sql' needs either one text or -f FILE");
  const std::string text = from_file ? file_text(session.args.value("file")) : session.word(0);
  session.output.table(session.store(Store::Access::read).sql(text));
  return 0;
}

}  // namespace

Command sql_command() {
  return {.words = "sql",
          .arguments = "\"SELECT ...\"",
          .summary = "read-only SQL over the store and its views",
          .details = "Tables and views are described in schema/README.md. Whatever would write is refused.\n",
          .options = {{"file", "FILE", "read the text from a file (- for standard input)", false, 'f'}},
          .examples = {{"rollbook sql \"SELECT SC, count(*) AS n FROM ENR GROUP BY SC\"", "spells by school"},
                       {"rollbook sql -f question.sql --format csv", "a longer question, out of a file"}},
          .most = 1,
          .run = run};
}

}  // namespace rollbook::cli
