// Options and arguments of one command line. The only place that knows which library parses them.
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace rollbook::cli {

struct Option {
  std::string name = {};         // without the dashes
  std::string placeholder = {};  // what stands for the value in the help; empty: a flag
  std::string help = {};
  bool repeatable = false;
  char letter = 0;  // short form, if there is one
};

// Wrong use of the command line (exit code 2).
struct Usage : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Args {
 public:
  // Of an option that is given twice and not repeatable, the last value counts. Throws Usage.
  Args(const std::vector<Option>& options, const std::vector<std::string>& tokens);

  bool has(const std::string& name) const { return !values(name).empty(); }
  std::string value(const std::string& name, const std::string& otherwise = "") const;
  const std::vector<std::string>& values(const std::string& name) const;
  // A whole number of 0 or more. Throws Usage if it is something else.
  std::optional<std::int64_t> number(const std::string& name) const;
  const std::vector<std::string>& words() const { return m_words; }

 private:
  std::vector<std::pair<std::string, std::vector<std::string>>> m_values;
  std::vector<std::string> m_words;
};

// The candidate nearest to the word, if it is near enough to be meant.
std::optional<std::string> nearest(const std::string& word, const std::vector<std::string>& candidates);

}  // namespace rollbook::cli
