// RFC 4180: quotes, line ends inside quotes, a header row. Cells are views; doubled quotes are undone in
// place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/problems.hpp"

namespace rollbook::read {

class CsvReader {
 public:
  static constexpr std::size_t longest_record = 1U << 20U;

  // text is changed in place and must outlive the cells. Bad records go to problems and are skipped.
  CsvReader(std::string& text, std::size_t start, std::string name, Problems& problems);

  // The first record, before any next(): cells without blanks around.
  const std::vector<std::string>& header() const { return m_header; }
  // From now on next() gives records of any width; else one that is not as wide as the header is a problem.
  void take_any_width() { m_any_width = true; }
  // The next sound record, as wide as the header; lines with nothing in them are passed over.
  bool next();
  const std::vector<std::string_view>& cells() const { return m_cells; }
  long line() const { return m_record_line; }  // the record's first line

 private:
  enum class Outcome { record, bad, end };
  Outcome read_record();
  bool read_cell();
  bool read_quoted();
  void problem(std::string message, std::string code);
  bool at_cell_end() const;
  void skip_line();

  std::string& m_text;
  std::size_t m_at;
  long m_line = 1;
  long m_record_line = 1;
  std::string m_name;
  Problems& m_problems;
  std::vector<std::string> m_header;
  std::vector<std::string_view> m_cells;
  bool m_any_width = false;
};

}  // namespace rollbook::read
