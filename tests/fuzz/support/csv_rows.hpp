// The rows of a CSV text, counted without the reader: quotes, and where a bad row ends.
#pragma once

#include <string_view>

namespace fuzz {

class CsvRows {
 public:
  explicit CsvRows(std::string_view text) : m_rest(text) {}

  // Rows behind the header that hold anything.
  long data_rows() {
    skip_row();
    long rows = 0;
    while (!m_rest.empty()) rows += skip_row() ? 1 : 0;
    return rows;
  }

 private:
  // True unless the row is one blank cell.
  bool skip_row() {
    bool holds = false;
    for (bool more = true; more;) {
      const auto before = m_rest.size();
      const bool sound = m_rest.starts_with('"') ? skip_quoted() : skip_plain();
      holds |= !sound || before - m_rest.size() > (m_quoted_blank ? 2U : 0U);
      more = sound && m_rest.starts_with(',');
      holds |= more;
      if (more) m_rest.remove_prefix(1);
    }
    const auto end = m_rest.find('\n');
    m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
    return holds;
  }

  bool at_end() const {
    return m_rest.empty() || m_rest[0] == ',' || m_rest[0] == '\n' || m_rest == "\r" ||
           m_rest.starts_with("\r\n");
  }

  bool skip_plain() {
    m_quoted_blank = false;
    while (!at_end()) {
      if (m_rest[0] == '"' || m_rest[0] == '\r') return false;
      m_rest.remove_prefix(1);
    }
    return true;
  }

  bool skip_quoted() {
    m_quoted_blank = m_rest.starts_with("\"\"");
    for (;;) {
      const auto quote = m_rest.find('"', 1);
      m_rest.remove_prefix(quote == std::string_view::npos ? m_rest.size() : quote + 1);
      if (quote == std::string_view::npos) return false;
      if (!m_rest.starts_with('"')) return at_end();
    }
  }

  std::string_view m_rest;
  bool m_quoted_blank = false;
};

}  // namespace fuzz
