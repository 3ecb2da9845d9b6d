// What can go wrong, as the command line reports it (exit codes of the contract).
#pragma once

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
};

class Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, const std::string& message);
  Error(ErrorKind kind, Problem problem);
  // total: how many problems there are; problems may hold only the first of them.
  Error(ErrorKind kind, std::vector<Problem> problems, unsigned long total);

  ErrorKind kind() const { return m_kind; }
  const std::vector<Problem>& problems() const { return m_problems; }
  unsigned long total() const { return m_total; }

 private:
  ErrorKind m_kind;
  std::vector<Problem> m_problems;
  unsigned long m_total;
};

}  // namespace rollbook
