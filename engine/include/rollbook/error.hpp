// What can go wrong, as the command line reports it (exit codes of the contract).
#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace rollbook {

enum class ErrorKind {
  refused = 1,    // the data or the state of the history says no; nothing was changed
  usage = 2,      // wrong use of the interface
  database = 3,   // missing, not ours, newer, locked, damaged
  internal = 70,  // a bug of ours
};

// One thing that is wrong, with what applies. Never holds a whole record, a name or a birth date.
struct Problem {
  std::string file;  // as the user named it; empty where none applies
  long line = 0;     // 1-based; 0 where none applies
  std::string field;
  std::string message;
  std::string code;  // a rule code or one of ours; empty where none applies

  // "FILE:LINE: FIELD: message [CODE]" with what applies.
  std::string text() const;
  // Problems of one file, field and code whose messages differ in numbers alone are of one kind.
  std::string kind() const;
};

// How many problems there are of a kind, by Problem::kind.
using ProblemCounts = std::map<std::string, unsigned long>;

class Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, const std::string& message);
  Error(ErrorKind kind, Problem problem);
  // problems may hold only the first of them; beyond: the others by kind.
  Error(ErrorKind kind, std::vector<Problem> problems, const ProblemCounts& beyond);

  ErrorKind kind() const { return m_kind; }
  const std::vector<Problem>& problems() const { return m_problems; }
  unsigned long total() const { return m_total; }
  const ProblemCounts& beyond() const { return m_beyond; }  // those that problems() does not hold

  // What to tell of them: a kind that fills its file is one line with its count and its first places.
  struct Line {
    std::string text;
    unsigned long problems = 1;
  };
  std::vector<Line> lines() const;

 private:
  ErrorKind m_kind;
  std::vector<Problem> m_problems;
  ProblemCounts m_beyond;
  unsigned long m_total;
};

}  // namespace rollbook
