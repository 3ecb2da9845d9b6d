#include "read/csv.hpp"

#include <algorithm>
#include <cstring>

#include "base/blank.hpp"
#include "base/text.hpp"

namespace rollbook::read {

namespace {

struct CellEnd {
  bool table[256] = {};
  constexpr CellEnd() {
    for (const char c : {',', '\n', '\r', '"'}) table[static_cast<unsigned char>(c)] = true;
  }
};
constexpr CellEnd cell_end;

}  // namespace

CsvReader::CsvReader(std::string& text, std::size_t start, std::string name, Problems& problems)
    : m_text(text), m_at(start), m_name(std::move(name)), m_problems(problems) {
  if (read_record() != Outcome::record) return;
  for (const auto cell : m_cells) m_header.push_back(with_plain_blanks(trimmed(cell)));
}

void CsvReader::problem(std::string message, std::string code, std::string field) {
  m_problems.add({m_name, m_record_line, std::move(field), std::move(message), std::move(code)});
}

// Of the cell that is being read.
std::string CsvReader::cell_name() const {
  const std::size_t cell = m_cells.size();
  if (cell < m_names.size() && !m_names[cell].empty()) return m_names[cell];
  return "cell " + std::to_string(cell + 1);
}

bool CsvReader::next() {
  for (;;) {
    const Outcome outcome = read_record();
    if (outcome == Outcome::end) return false;
    if (outcome == Outcome::bad) continue;
    if (m_cells.size() == 1 && m_cells[0].empty()) continue;
    if (m_any_width || m_cells.size() == m_header.size()) return true;
    problem(std::to_string(m_cells.size()) + " cells, the header has " + std::to_string(m_header.size()),
            "CELLS");
  }
}

CsvReader::Outcome CsvReader::read_record() {
  m_cells.clear();
  m_record_line = m_line;
  if (m_at >= m_text.size()) return Outcome::end;
  const std::size_t from = m_at;
  for (;;) {
    if (!read_cell()) return Outcome::bad;
    if (m_at - from > longest_record) m_cells.clear();
    if (m_at < m_text.size() && m_text[m_at] == ',') {
      ++m_at;
      continue;
    }
    const std::size_t length = m_at - from;
    skip_line();
    if (length <= longest_record) return Outcome::record;
    problem("a row of more than 1 MiB", "LONG");
    return Outcome::bad;
  }
}

bool CsvReader::at_cell_end() const {
  if (m_at >= m_text.size() || m_text[m_at] == ',' || m_text[m_at] == '\n') return true;
  return m_text[m_at] == '\r' && (m_at + 1 == m_text.size() || m_text[m_at + 1] == '\n');
}

// Leaves m_at on the comma or line end behind the cell.
bool CsvReader::read_cell() {
  if (m_at < m_text.size() && m_text[m_at] == '"') return read_quoted();
  const std::size_t from = m_at;
  for (;;) {
    while (m_at < m_text.size() && !cell_end.table[static_cast<unsigned char>(m_text[m_at])]) ++m_at;
    if (at_cell_end()) break;
    const bool quote = m_text[m_at] == '"';
    problem(quote ? "a quote inside an unquoted cell"
                  : "a carriage return alone ends no line: LF or CR LF is needed",
            quote ? "QUOTE" : "LINE-END", cell_name());
    skip_line();
    return false;
  }
  m_cells.emplace_back(m_text.data() + from, m_at - from);
  return true;
}

// Where the next quote or the end of the text is; false if a line end comes first that the cell may not hold.
bool CsvReader::find_quote(std::size_t& stop) {
  const auto quote = m_text.find('"', m_at);
  stop = quote == std::string::npos ? m_text.size() : quote;
  const std::string_view until = std::string_view(m_text).substr(m_at, stop - m_at);
  const auto end = std::min(until.find('\n'), until.find('\r'));
  if (end == std::string_view::npos) return true;
  if (m_cells.size() >= m_line_ends.size() || !m_line_ends[m_cells.size()]) {
    stop = m_at + end;
    return false;
  }
  m_line += std::count(until.begin(), until.end(), '\n');
  return true;
}

bool CsvReader::refuse_line_end(long opened, std::size_t end) {
  m_record_line = opened;
  problem("the quote that opens this cell is not closed in its line: a cell holds no line end", "QUOTE",
          cell_name());
  m_at = end;
  skip_line();
  return false;
}

bool CsvReader::read_quoted() {
  const long opened = m_line;
  char* const data = m_text.data();
  std::size_t write = ++m_at;
  const std::size_t from = write;
  for (std::size_t stop = 0;;) {
    if (!find_quote(stop)) return refuse_line_end(opened, stop);
    if (stop == m_text.size()) {
      problem("the quote opened in line " + std::to_string(opened) + " is never closed", "QUOTE",
              cell_name());
      m_at = m_text.size();
      return false;
    }
    if (write != m_at) std::memmove(data + write, data + m_at, stop - m_at);
    write += stop - m_at;
    m_at = stop + 1;
    if (m_at >= m_text.size() || m_text[m_at] != '"') break;
    data[write++] = '"';
    ++m_at;
  }
  if (!at_cell_end()) {
    problem("text behind a closing quote", "QUOTE", cell_name());
    skip_line();
    return false;
  }
  m_cells.emplace_back(data + from, write - from);
  return true;
}

void CsvReader::skip_line() {
  const auto end = m_text.find('\n', m_at);
  ++m_line;
  m_at = end == std::string::npos ? m_text.size() : end + 1;
}

}  // namespace rollbook::read
