// Delimited lines without quoting, as state files are: views into the text, nothing copied.
#pragma once

#include <string_view>
#include <vector>

namespace rollbook::read {

class LineReader {
 public:
  explicit LineReader(std::string_view text) : m_rest(text) {}

  // The next line without its end (LF or CR LF; the last line may lack one).
  bool next();
  std::string_view line() const { return m_line; }
  long number() const { return m_number; }  // 1-based

 private:
  std::string_view m_rest;
  std::string_view m_line;
  long m_number = 0;
};

// Splits at every delimiter; fields keeps its memory from call to call.
void split(std::string_view line, char delimiter, std::vector<std::string_view>& fields);

// A byte below blank, or DEL.
bool has_control_character(std::string_view text);

struct Looks {
  bool control = false;  // as has_control_character
  bool beyond_ascii = false;
};
Looks looks_of(std::string_view text);

}  // namespace rollbook::read
