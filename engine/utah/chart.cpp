#include "utah/chart.hpp"

#include "report/html.hpp"
#include "utah/chart_panel.hpp"

namespace rollbook::utah {

namespace {

using report::html_escaped;

constexpr const char* kind = "Rollbook: UTREx report";

constexpr const char* page_style = R"css(
body { max-width: 100rem; }
ul.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: .75rem 0; padding: 0; }
ul.legend li { display: flex; align-items: center; gap: .5rem; }
svg.sample { width: 40px; height: 12px; flex: none; }
.key { width: 12px; height: 12px; flex: none; }
.panels { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 25rem), 1fr)); gap: 1.5rem 2rem; margin-top: 1.25rem; }
.panels section { min-width: 0; break-inside: avoid; }
.panels h2 { margin: 0; font-size: 1rem; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
.panels p { margin: 0 0 .35rem; color: #3f4a58; font-size: .9em; }
summary { cursor: pointer; color: #1b5a9e; font-size: .9em; }
details table { font-size: .85em; }
details .wide { max-height: 22rem; overflow: auto; }
@media print {
  .panels { grid-template-columns: 1fr 1fr; gap: .8rem 1.2rem; }
  svg text.l { font-size: 15px; }
  svg text.y, svg text.x { font-size: 13px; }
  details:not([open]) { display: none; }
  details .wide { max-height: none; overflow: visible; }
  svg path, svg rect, .key { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)css";

Table figures(const Chart& chart, const ChartSchool& school) {
  Table table{{"Extract", "Day", "Collection", "Students", "Days of membership", "Fatal", "Warnings"}, {}};
  for (const auto& point : school.points) {
    const auto& extract = chart.extracts[point.extract];
    table.rows.push_back({extract.number, to_iso(extract.day), extract.collection, point.students, point.days,
                          point.fatal, point.warnings});
  }
  return table;
}

std::string counted(std::int64_t count, const std::string& what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

std::string newest(const Chart& chart, const ChartSchool& school) {
  if (school.points.empty()) return "in no extract of the year";
  const auto& point = school.points.back();
  return counted(point.students, "student") + ", " + counted(point.fatal, "fatal error") + ", " +
         counted(point.warnings, "warning") + " on " + to_iso(chart.extracts[point.extract].day);
}

std::string panel(const PanelFrame& frame, const ChartSchool& school, std::size_t place) {
  const bool lea = place == 0;
  const std::string title =
      school.name.empty() ? "School " + school.number : school.name + (lea ? "" : " (" + school.number + ")");
  std::string out = "<section data-school=\"" + html_escaped(school.number) + "\">\n";
  out += "<h2 title=\"" + html_escaped(title) + "\">" + html_escaped(title) + "</h2>\n";
  out += "<p>" + html_escaped(newest(frame.chart, school)) + "</p>\n";
  out += panel_svg(frame, school, "p" + std::to_string(place));
  out += "<details><summary>Figures</summary>\n<div class=\"wide\">" +
         report::html_table(figures(frame.chart, school)) + "</div></details>\n";
  return out + "</section>\n";
}

std::string legend(const PanelFrame& frame) {
  std::string out = "<ul class=\"legend\">\n";
  for (std::size_t i = 0; i < frame.lines.size(); ++i)
    out += "<li>" + line_sample(i) + html_escaped(frame.lines[i].collection) +
           (frame.lines[i].special_education ? " (students in special education)" : "") + "</li>\n";
  const std::string key = "<svg class=\"key\" viewBox=\"0 0 12 12\" aria-hidden=\"true\"><path class=\"";
  out += "<li>" + key + "f\" d=\"M2 0h8v12h-8z\"/></svg>Fatal errors (filled)</li>\n";
  out += "<li>" + key + "w\" d=\"M2 .5h8v11h-8z\"/></svg>Warnings (outlined)</li>\n";
  return out + "</ul>\n";
}

std::string head(const Chart& chart) {
  const std::string year = std::to_string(chart.year);
  const auto& all = chart.extracts;
  const std::string days = all.front().day == all.back().day
                               ? to_iso(all.front().day)
                               : to_iso(all.front().day) + " to " + to_iso(all.back().day);
  std::string out = "<h1>UTREx report " + year + "</h1>\n<p class=\"about\">" + html_escaped(chart.lea) +
                    ", school year " + std::to_string(chart.year - 1) + "-" + year.substr(2) + "</p>\n";
  out += "<p class=\"about\">" + counted(static_cast<std::int64_t>(all.size()), "extract") + ", " + days +
         ", of " + counted(static_cast<std::int64_t>(chart.schools.size()), "school") + "</p>\n";
  return out +
         "<p class=\"note\">Across: the day of the export. Up: each panel has its own scales; those of "
         "errors begin at 0, "
         "those of lines where the lowest figure says. A line joins extracts of one collection. Errors are "
         "what the data quality "
         "check found, without those that belong to no school. All schools: the sums, in which a student at "
         "two "
         "schools is counted at each.</p>\n";
}

}  // namespace

ChartSchool whole_lea(const Chart& chart) {
  ChartSchool lea{"all", "All schools", {}};
  std::vector<bool> known(chart.extracts.size(), false);
  std::vector<ChartPoint> sums(chart.extracts.size());
  for (const auto& school : chart.schools) {
    for (const auto& point : school.points) {
      auto& sum = sums[point.extract];
      known[point.extract] = true;
      sum.students += point.students;
      sum.days += point.days;
      sum.fatal += point.fatal;
      sum.warnings += point.warnings;
    }
  }
  for (std::size_t i = 0; i < sums.size(); ++i) {
    sums[i].extract = i;
    if (known[i]) lea.points.push_back(sums[i]);
  }
  return lea;
}

std::string chart_beginning() {
  return report::html_beginning(kind);
}

std::string chart_page(const Chart& chart) {
  const PanelFrame frame(chart);
  std::string body =
      head(chart) + legend(frame) + "<div class=\"panels\">\n" + panel(frame, whole_lea(chart), 0);
  for (std::size_t i = 0; i < chart.schools.size(); ++i) body += panel(frame, chart.schools[i], i + 1);
  return report::html_document("UTREx report " + std::to_string(chart.year), panel_style() + page_style,
                               body + "</div>\n", kind);
}

}  // namespace rollbook::utah
