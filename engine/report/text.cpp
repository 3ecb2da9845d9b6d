#include <algorithm>

#include "report/cell.hpp"
#include "report/columns.hpp"
#include "report/terminal.hpp"
#include "rollbook/report.hpp"

namespace rollbook {

namespace {

constexpr const char* gap = "  ";

// The cell on one line, safe to show.
std::string shown(const Cell& cell) {
  const std::string text = report::cell_text(cell);
  std::string line;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    if (text[i] == '\n') {
      line += "; ";
    } else {
      line += text[i];
    }
  }
  return printable(line);
}

struct Column {
  std::size_t width = 0;
  bool numbers = false;  // every cell that is not NULL is a number
};

std::vector<Column> measure(const Table& table, const std::vector<std::vector<std::string>>& lines) {
  std::vector<Column> columns(table.columns.size());
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      columns[i].width = std::max(columns[i].width, report::display_width(line[i]));
    }
  }
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto number = [i](const auto& row) { return report::is_number(row[i]); };
    const auto other = [i](const auto& row) {
      return !report::is_number(row[i]) && !report::is_null(row[i]);
    };
    columns[i].numbers = std::any_of(table.rows.begin(), table.rows.end(), number) &&
                         std::none_of(table.rows.begin(), table.rows.end(), other);
  }
  return columns;
}

std::string aligned(const std::vector<std::string>& line, const std::vector<Column>& columns) {
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const std::string padding(columns[i].width - report::display_width(line[i]), ' ');
    if (i > 0) out += gap;
    out += columns[i].numbers ? padding + line[i] : line[i] + padding;
  }
  out.erase(out.find_last_not_of(' ') + 1);
  return out;
}

}  // namespace

std::string to_text(const Table& table, const TextStyle& style) {
  std::vector<std::vector<std::string>> lines(1);
  for (const auto& name : report::unique_names(table.columns)) lines.front().push_back(printable(name));
  for (const auto& row : table.rows) {
    lines.emplace_back();
    for (const auto& cell : row) lines.back().push_back(shown(cell));
  }
  const auto columns = measure(table, lines);
  std::string out = aligned(lines.front(), columns);
  if (style.bold_header) out = "\x1b[1m" + out + "\x1b[0m";
  out += '\n';
  for (std::size_t i = 1; i < lines.size(); ++i) out += aligned(lines[i], columns) + '\n';
  return out;
}

}  // namespace rollbook
