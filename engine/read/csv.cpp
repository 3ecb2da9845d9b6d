#include "read/csv.hpp"

#include <algorithm>
#include <cstring>

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
  for (const auto cell : m_cells) m_header.emplace_back(trimmed(cell));
}

void CsvReader::problem(std::string message, std::string code) {
  m_problems.add({m_name, m_record_line, {}, std::move(message), std::move(code)});
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
            quote ? "QUOTE" : "LINE-END");
    skip_line();
    return false;
  }
  m_cells.emplace_back(m_text.data() + from, m_at - from);
  return true;
}

bool CsvReader::read_quoted() {
  const long opened = m_line;
  char* const data = m_text.data();
  std::size_t write = ++m_at;
  const std::size_t from = write;
  for (;;) {
    const auto quote = m_text.find('"', m_at);
    const auto stop = quote == std::string::npos ? m_text.size() : quote;
    m_line += std::count(data + m_at, data + stop, '\n');
    if (quote == std::string::npos) {
      problem("the quote opened in line " + std::to_string(opened) + " is never closed", "QUOTE");
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
    problem("text behind a closing quote", "QUOTE");
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
