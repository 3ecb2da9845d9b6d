// RFC 4180: quotes and a header row. A cell holds no line end, unless its column may: a stray quote would
// make one cell of all the rows up to the next one. Cells are views; doubled quotes are undone in place.
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
  // What messages call the cells; "" or none: cell N.
  void name_cells(std::vector<std::string> names) { m_names = std::move(names); }
  // By cell: whether it may hold line ends. None does unless this is called.
  void allow_line_ends(std::vector<bool> cells) { m_line_ends = std::move(cells); }
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
  bool find_quote(std::size_t& stop);
  bool refuse_line_end(long opened, std::size_t end);
  std::string cell_name() const;
  void problem(std::string message, std::string code, std::string field = {});
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
  std::vector<std::string> m_names;
  std::vector<bool> m_line_ends;
  bool m_any_width = false;
};

}  // namespace rollbook::read
