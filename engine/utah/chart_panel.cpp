#include "utah/chart_panel.hpp"

#include <algorithm>

#include "report/html.hpp"

namespace rollbook::utah {

namespace {

constexpr double width = 460;
constexpr double left = 46;
constexpr double right = 450;
constexpr double most_bar = 14;
constexpr double low_strip = 48;         // has room for three figures beside it
constexpr double marker_room = 6;        // narrower slots have no markers of their own
constexpr std::size_t most_hints = 120;  // more extracts than this have no room for a hint each
constexpr std::size_t kinds_of_lines = 5;

using Figure = std::int64_t ChartPoint::*;

// A part of the panel with a scale of its own.
struct Strip {
  std::string label;
  double top = 0;
  double height = 0;
  Axis axis{};

  double bottom() const { return top + height; }
  double y(std::int64_t value) const { return bottom() - axis.share(value) * height; }
};

std::string at(double x, double y) {
  return place_text(x) + " " + place_text(y);
}

std::string text_at(double x, double y, const std::string& attributes, const std::string& text) {
  return "<text x=\"" + place_text(x) + "\" y=\"" + place_text(y) + "\" " + attributes + ">" +
         report::html_escaped(text) + "</text>";
}

std::string path(const std::string& classes, const std::string& d) {
  return d.empty() ? "" : "<path class=\"" + classes + "\" d=\"" + d + "\"/>\n";
}

std::string line_class(std::size_t collection) {
  return "c" + std::to_string(collection % kinds_of_lines);
}

std::string marker(std::size_t collection, double x, double y) {
  switch (collection % kinds_of_lines) {
    case 0:
      return "M" + at(x - 3, y) + "a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z";
    case 1:
      return "M" + at(x - 2.8, y - 2.8) + "h5.6v5.6h-5.6z";
    case 2:
      return "M" + at(x - 3.4, y + 2.8) + "h6.8l-3.4 -6.2z";
    case 3:
      return "M" + at(x - 3.8, y) + "l3.8 3.8l3.8 -3.8l-3.8 -3.8z";
    default:
      return "M" + at(x - 3.2, y - 1) + "h2.2v-2.2h2v2.2h2.2v2h-2.2v2.2h-2v-2.2h-2.2z";
  }
}

std::int64_t most_of(const ChartSchool& school, Figure figure) {
  std::int64_t most = 0;
  for (const auto& point : school.points) most = std::max(most, point.*figure);
  return most;
}

std::string strip_frame(const Strip& strip) {
  std::string out = text_at(left, strip.top - 7, "class=\"l\"", strip.label);
  for (const auto tick : strip.axis.ticks()) {
    const double y = strip.y(tick);
    out += "<path class=\"g\" d=\"M" + at(left, y) + "H" + place_text(right) + "\"/>";
    out += text_at(left - 5, y + 3.5, "class=\"y\"", strip.axis.label(tick));
  }
  return out + "\n";
}

std::string bars(const PanelFrame& frame, const ChartSchool& school, const Strip& strip, Figure figure,
                 const std::string& classes) {
  std::string d;
  for (const auto& point : school.points) {
    if (point.*figure == 0) continue;
    const double bar = std::min(most_bar, frame.scale.slot(point.extract) * 0.75);
    d += "M" + at(frame.scale.center(point.extract) - bar / 2, strip.bottom()) + "V" +
         place_text(strip.y(point.*figure)) + "h" + place_text(bar) + "V" + place_text(strip.bottom()) + "z";
  }
  return path(classes, d);
}

// What a strip of lines shows of an extract.
struct Shown {
  Figure figure;
  bool special_education = false;
  bool only_known = false;  // 0 is "not said"
};

bool shows(const PanelFrame& frame, const Shown& shown, const ChartPoint& point) {
  const bool here =
      shown.only_known || frame.chart.extracts[point.extract].special_education == shown.special_education;
  return here && !(shown.only_known && point.*shown.figure == 0);
}

// One collection's line: broken where an extract of the collection does not know the school.
struct Line {
  std::string d;
  std::string markers;
};

Line line_of(const PanelFrame& frame, const ChartSchool& school, const Strip& strip, const Shown& shown,
             std::size_t number) {
  Line line;
  auto point = school.points.begin();
  bool joined = false;
  for (std::size_t i = 0; i < frame.chart.extracts.size(); ++i) {
    const bool known = point != school.points.end() && point->extract == i;
    if (frame.chart.extracts[i].collection == frame.lines[number].collection) {
      const bool drawn = known && shows(frame, shown, *point);
      if (drawn) {
        const double x = frame.scale.center(i);
        const double y = strip.y(*point.*shown.figure);
        line.d += (joined ? "L" : "M") + at(x, y);
        if (!joined || frame.scale.slot(i) >= marker_room) line.markers += marker(number, x, y);
      }
      joined = drawn;
    }
    if (known) ++point;
  }
  return line;
}

Axis line_axis(const PanelFrame& frame, const ChartSchool& school, const Shown& shown, int most_steps) {
  std::vector<std::int64_t> figures;
  for (const auto& point : school.points) {
    if (shows(frame, shown, point)) figures.push_back(point.*shown.figure);
  }
  if (figures.empty()) return axis_from_zero(1, most_steps);
  const auto [least, most] = std::minmax_element(figures.begin(), figures.end());
  return axis_of_line(*least, *most, most_steps);
}

std::string line_strip(const PanelFrame& frame, const ChartSchool& school, Strip strip, const Shown& shown) {
  strip.axis = line_axis(frame, school, shown, strip.height > low_strip ? 4 : 2);
  std::string out = strip_frame(strip);
  for (std::size_t i = 0; i < frame.lines.size(); ++i) {
    const Line line = line_of(frame, school, strip, shown, i);
    out += path("s " + line_class(i), line.d) + path("m " + line_class(i), line.markers);
  }
  return out;
}

std::string bar_strip(const PanelFrame& frame, const ChartSchool& school, Strip strip, Figure figure,
                      const std::string& classes) {
  strip.axis = axis_from_zero(most_of(school, figure), 2);
  return strip_frame(strip) + bars(frame, school, strip, figure, classes);
}

std::string day_axis(const DayScale& scale, double top, double bottom) {
  std::string grid;
  std::string labels;
  for (const auto& tick : scale.ticks()) {
    const double x = scale.middle_of(tick.day);
    grid += "M" + at(x, top) + "V" + place_text(bottom);
    labels += text_at(x, bottom + 15, "class=\"x\"", tick.label);
  }
  return path("g", grid) + labels + "\n";
}

std::string point_text(const PanelFrame& frame, const ChartPoint& point) {
  const auto& extract = frame.chart.extracts[point.extract];
  std::string text = to_iso(extract.day) + ", extract " + std::to_string(extract.number) + ", " +
                     extract.collection + ": " + std::to_string(point.students) + " students";
  if (frame.with_days) text += ", " + std::to_string(point.days) + " days of membership";
  return text + ", " + std::to_string(point.fatal) + " fatal errors, " + std::to_string(point.warnings) +
         " warnings";
}

std::string hints(const PanelFrame& frame, const ChartSchool& school, double bottom) {
  if (frame.chart.extracts.size() > most_hints) return {};
  std::string out;
  for (const auto& point : school.points) {
    const double slot = frame.scale.slot(point.extract);
    out += "<rect class=\"h\" x=\"" + place_text(frame.scale.center(point.extract) - slot / 2) +
           "\" y=\"0\" width=\"" + place_text(slot) + "\" height=\"" + place_text(bottom) + "\"><title>" +
           report::html_escaped(point_text(frame, point)) + "</title></rect>\n";
  }
  return out;
}

std::string description(const PanelFrame& frame, const ChartSchool& school) {
  if (school.points.empty()) return "No extract of the year knows this school.";
  const auto most = [&](Figure figure) { return std::to_string(most_of(school, figure)); };
  return "First: " + point_text(frame, school.points.front()) +
         ". Newest: " + point_text(frame, school.points.back()) + ". At most " + most(&ChartPoint::students) +
         " students, " + most(&ChartPoint::fatal) + " fatal errors and " + most(&ChartPoint::warnings) +
         " warnings in one extract. All figures are in the table below.";
}

std::string opening(const std::string& id, double height, const std::string& title,
                    const std::string& about) {
  return "<svg viewBox=\"0 0 " + place_text(width) + " " + place_text(height) +
         "\" role=\"img\" aria-labelledby=\"" + id + "t " + id + "d\">\n<title id=\"" + id + "t\">" +
         report::html_escaped(title) + "</title>\n<desc id=\"" + id + "d\">" + report::html_escaped(about) +
         "</desc>\n";
}

}  // namespace

DayScale::DayScale(const Chart& chart) : m_first(chart.extracts.front().day) {
  const Day last = chart.extracts.back().day;
  m_day_width = (right - left) / static_cast<double>((last - m_first).count() + 1);
  m_ticks = day_ticks(m_first, last, 7);
  const auto& all = chart.extracts;
  for (std::size_t begin = 0; begin < all.size();) {
    std::size_t end = begin;
    while (end < all.size() && all[end].day == all[begin].day) ++end;
    const double slot = m_day_width / static_cast<double>(end - begin);
    const double start = left + m_day_width * static_cast<double>((all[begin].day - m_first).count());
    for (std::size_t i = begin; i < end; ++i) {
      m_centers.push_back(start + slot * (static_cast<double>(i - begin) + 0.5));
      m_slots.push_back(slot);
    }
    begin = end;
  }
}

double DayScale::middle_of(Day day) const {
  return left + m_day_width * (static_cast<double>((day - m_first).count()) + 0.5);
}

PanelFrame::PanelFrame(const Chart& of) : chart(of), scale(of) {
  for (const auto& extract : of.extracts) {
    const auto same = [&](const ChartLine& line) { return line.collection == extract.collection; };
    if (std::none_of(lines.begin(), lines.end(), same))
      lines.push_back({extract.collection, extract.special_education});
    (extract.special_education ? with_special_education : with_all) = true;
  }
  for (const auto& school : of.schools) {
    for (const auto& point : school.points) with_days = with_days || point.days > 0;
  }
}

std::string panel_svg(const PanelFrame& frame, const ChartSchool& school, const std::string& id) {
  std::string strips;
  double bottom = 0;
  const auto below = [&bottom](const std::string& label, double height) {
    const Strip strip{label, bottom + 23, height};
    bottom = strip.bottom();
    return strip;
  };
  if (frame.with_all) strips += line_strip(frame, school, below("Students", 96), {&ChartPoint::students});
  if (frame.with_special_education)
    strips +=
        line_strip(frame, school, below("Students in special education", 48), {&ChartPoint::students, true});
  strips += bar_strip(frame, school, below("Fatal errors", 32), &ChartPoint::fatal, "f");
  strips += bar_strip(frame, school, below("Warnings", 32), &ChartPoint::warnings, "w");
  if (frame.with_days)
    strips += line_strip(frame, school, below("Days of membership", 48), {&ChartPoint::days, false, true});
  const std::string title = "Students and errors of " + (school.name.empty() ? school.number : school.name);
  return opening(id, bottom + 22, title, description(frame, school)) + day_axis(frame.scale, 23, bottom) +
         strips + hints(frame, school, bottom) + "</svg>\n";
}

std::string line_sample(std::size_t line) {
  return "<svg class=\"sample\" viewBox=\"0 0 40 12\" aria-hidden=\"true\">" +
         path("s " + line_class(line), "M2 6H38") + path("m " + line_class(line), marker(line, 20, 6)) +
         "</svg>";
}

std::string panel_style() {
  return R"css(
svg { display: block; width: 100%; height: auto; overflow: visible; }
svg text { font-size: 11px; fill: #3f4a58; }
svg text.l { font-weight: 600; fill: #1c2430; }
svg text.y { text-anchor: end; font-size: 10px; font-variant-numeric: tabular-nums; }
svg text.x { text-anchor: middle; font-size: 10px; }
.g { stroke: #dde2e8; stroke-width: 1; fill: none; }
.s { fill: none; stroke-width: 1.8; stroke-linejoin: round; stroke-linecap: round; }
.s.c0 { stroke: #1b5a9e; }
.s.c1 { stroke: #b04a00; stroke-dasharray: 6 3; }
.s.c2 { stroke: #2f7322; stroke-dasharray: 2 3; }
.s.c3 { stroke: #75389b; stroke-dasharray: 8 3 2 3; }
.s.c4 { stroke: #3a3f46; stroke-dasharray: 10 4; }
.m { stroke: #fff; stroke-width: .6; }
.m.c0 { fill: #1b5a9e; }
.m.c1 { fill: #b04a00; }
.m.c2 { fill: #2f7322; }
.m.c3 { fill: #75389b; }
.m.c4 { fill: #3a3f46; }
.f { fill: #971b1b; }
.w { fill: #f6dca8; stroke: #7a5200; stroke-width: .8; }
.h { fill: transparent; }
.h:hover { fill: #1b5a9e; fill-opacity: .08; }
)css";
}

}  // namespace rollbook::utah
