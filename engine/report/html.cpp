#include "report/html.hpp"

#include "report/cell.hpp"
#include "report/columns.hpp"
#include "rollbook/report.hpp"

namespace rollbook::report {

namespace {

constexpr std::string_view page_style = R"css(
:root { color-scheme: light; }
body { font: 14px/1.4 "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #1c2430; background: #fff;
  max-width: 68rem; margin: 2rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
p.about { margin: 0; color: #55606e; }
p.note { color: #55606e; font-size: .9em; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #dde2e8; vertical-align: top; }
th { border-bottom: 2px solid #8a95a3; font-weight: 600; }
.n { text-align: right; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
@media print {
  @page { margin: 1.5cm; }
  body { font-size: 10pt; max-width: none; margin: 0; padding: 0; }
  .page { break-before: page; }
  h2 { break-after: avoid; }
}
)css";

bool is_number_column(const Table& table, std::size_t column) {
  bool any = false;
  for (const auto& row : table.rows) {
    if (is_null(row[column])) continue;
    if (!is_number(row[column])) return false;
    any = true;
  }
  return any;
}

}  // namespace

std::string html_escaped(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string html_table(const Table& table) {
  std::vector<std::string> starts;
  std::string out = "<table>\n<thead><tr>";
  const auto names = unique_names(table.columns);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool number = is_number_column(table, i);
    out += (number ? "<th class=\"n\" scope=\"col\">" : "<th scope=\"col\">") + html_escaped(names[i]) + "</th>";
    starts.emplace_back(number ? "<td class=\"n\">" : "<td>");
  }
  out += "</tr></thead>\n<tbody>\n";
  for (const auto& row : table.rows) {
    out += "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) out += starts[i] + html_escaped(cell_text(row[i])) + "</td>";
    out += "</tr>\n";
  }
  return out + "</tbody>\n</table>\n";
}

std::string html_document(const std::string& title, const std::string& style, const std::string& body) {
  std::string out = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
  out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + html_escaped(title);
  out += "</title>\n<style>";
  out.append(page_style).append(style);
  out += "</style>\n</head>\n<body>\n" + body + "</body>\n</html>\n";
  return out;
}

std::string html_page(const std::string& title, const std::vector<std::string>& about,
                      const std::vector<HtmlSection>& sections) {
  std::string body = "<h1>" + html_escaped(title) + "</h1>\n";
  for (const auto& line : about) body += "<p class=\"about\">" + html_escaped(line) + "</p>\n";
  for (const auto& section : sections) {
    body += section.on_new_page ? "<section class=\"page\">\n" : "<section>\n";
    if (!section.title.empty()) body += "<h2>" + html_escaped(section.title) + "</h2>\n";
    body += html_table(section.table);
    if (!section.note.empty()) body += "<p class=\"note\">" + html_escaped(section.note) + "</p>\n";
    body += "</section>\n";
  }
  return html_document(title, "", body);
}

}  // namespace rollbook::report
