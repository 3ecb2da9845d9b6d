#include "base/text.hpp"
#include "report/cell.hpp"
#include "report/columns.hpp"
#include "report/row_text.hpp"
#include "rollbook/report.hpp"

namespace rollbook {

namespace {

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string field(const std::string& text) {
  const bool byte_order_mark =
      without_bom(text).size() != text.size();  // bare, the first field would lose it
  const bool needs_quotes =
      text.empty() || byte_order_mark || text.find_first_of(",\"\r\n") != std::string::npos;
  return needs_quotes ? quoted(text) : text;
}

}  // namespace

namespace report {

std::string csv_head(const std::vector<std::string>& names) {
  std::string out;
  for (const auto& name : names) out += (out.empty() ? "" : ",") + field(name);
  return out + "\r\n";
}

std::string csv_row(const std::vector<Cell>& row) {
  std::string out;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) out += ',';
    if (!is_null(row[i])) out += field(cell_text(row[i]));
  }
  return out + "\r\n";
}

}  // namespace report

std::string to_csv(const Table& table) {
  return report::whole(table, RowText::Form::csv);
}

}  // namespace rollbook
