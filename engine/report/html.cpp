#include "report/html.hpp"

#include "report/cell.hpp"
#include "rollbook/report.hpp"

namespace rollbook::report {

namespace {

constexpr std::string_view page_style = R"css(
:root { color-scheme: light; }
body { font: 14px/1.4 "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #1c2430; background: #fff;
  max-width: 68rem; margin: 2rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; overflow-wrap: anywhere; }
p.about { margin: 0; color: #3f4a58; overflow-wrap: anywhere; }
p.note { color: #3f4a58; font-size: .9em; max-width: 60rem; }
p.none { margin: .25rem 0; }
div.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #dde2e8; vertical-align: top;
  overflow-wrap: anywhere; min-width: 2.5em; }
th { border-bottom: 2px solid #6b7684; font-weight: 600; vertical-align: bottom; overflow-wrap: normal; }
.n { text-align: right; }
tr.total td { font-weight: 600; border-top: 2px solid #6b7684; }
tr.total + tr.total td { border-top: 0; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
@media print {
  @page { margin: 1.5cm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
  body { font-size: 9.5pt; max-width: none; margin: 0; padding: 0; }
  th, td { padding: .15rem .35rem; }
  div.wide { overflow-x: visible; }
  .page { break-before: page; }
  .together { break-inside: avoid; }
  h2 { break-after: avoid; margin-top: 1.2rem; }
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

constexpr std::size_t short_table = 20;  // rows that are kept on one page

std::string classes_of(const HtmlSection& section) {
  if (section.on_new_page) return " class=\"page\"";
  return section.table.rows.size() <= short_table ? " class=\"together\"" : "";
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

std::string html_table(const Table& table, std::size_t totals) {
  std::vector<std::string> starts;
  std::string out = "<table>\n<thead><tr>";
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const bool number = is_number_column(table, i);
    out += (number ? "<th class=\"n\" scope=\"col\">" : "<th scope=\"col\">") +
           html_escaped(table.columns[i]) + "</th>";
    starts.emplace_back(number ? "<td class=\"n\">" : "<td>");
  }
  out += "</tr></thead>\n<tbody>\n";
  for (std::size_t at = 0; at < table.rows.size(); ++at) {
    const auto& row = table.rows[at];
    out += at + totals >= table.rows.size() ? "<tr class=\"total\">" : "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) out += starts[i] + html_escaped(cell_text(row[i])) + "</td>";
    out += "</tr>\n";
  }
  return out + "</tbody>\n</table>\n";
}

std::string html_beginning(const std::string& kind) {
  return "<!DOCTYPE html>\n" + (kind.empty() ? "" : "<!-- " + html_escaped(kind) + " -->\n") +
         "<html lang=\"en\">\n";
}

std::string html_document(const std::string& title, const std::string& style, const std::string& body,
                          const std::string& kind) {
  std::string out = html_beginning(kind) + "<head>\n<meta charset=\"utf-8\">\n";
  out +=
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'\">\n";
  out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
         html_escaped(title);
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
    body += "<section" + classes_of(section) + ">\n";
    if (!section.title.empty()) body += "<h2>" + html_escaped(section.title) + "</h2>\n";
    body += section.table.rows.empty()
                ? "<p class=\"none\">None.</p>\n"
                : "<div class=\"wide\">" + html_table(section.table, section.totals) + "</div>\n";
    if (!section.note.empty()) body += "<p class=\"note\">" + html_escaped(section.note) + "</p>\n";
    body += "</section>\n";
  }
  return html_document(title, "", body);
}

}  // namespace rollbook::report
