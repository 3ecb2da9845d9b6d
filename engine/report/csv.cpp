#include "base/text.hpp"
#include "report/cell.hpp"
#include "report/columns.hpp"
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

std::string to_csv(const Table& table) {
  std::string out;
  for (const auto& name : report::unique_names(table.columns)) out += (out.empty() ? "" : ",") + field(name);
  out += "\r\n";
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += ',';
      if (!report::is_null(row[i])) out += field(report::cell_text(row[i]));
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace rollbook
