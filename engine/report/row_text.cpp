#include "report/row_text.hpp"

#include "report/columns.hpp"

namespace rollbook {

RowText::RowText(Form form, const std::vector<std::string>& columns)
    : m_form(form), m_names(report::unique_names(columns)) {}

std::string RowText::head() const {
  return m_form == Form::csv ? report::csv_head(m_names) : "[";
}

std::string RowText::row(const std::vector<Cell>& row) {
  if (m_form == Form::csv) return report::csv_row(row);
  const char* const before = m_any ? ",\n" : "\n";
  m_any = true;
  return before + report::json_object(m_names, row);
}

std::string RowText::foot() const {
  if (m_form == Form::csv) return {};
  return m_any ? "\n]\n" : "]\n";
}

std::string report::whole(const Table& table, RowText::Form form) {
  RowText text(form, table.columns);
  std::string out = text.head();
  for (const auto& row : table.rows) out += text.row(row);
  return out + text.foot();
}

}  // namespace rollbook
