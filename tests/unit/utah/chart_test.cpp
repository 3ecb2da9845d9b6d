#include "utah/chart.hpp"

#include <catch2/catch.hpp>
#include <regex>

#include "utah/chart_panel.hpp"
#include "utah/chart_scale.hpp"
#include "utah/reports.hpp"

namespace rollbook::test {

namespace {

using namespace rollbook::utah;

Day day(const std::string& text) {
  return parse_iso(text).value();
}

std::vector<std::string> labels(const std::vector<DayTick>& ticks) {
  std::vector<std::string> all;
  for (const auto& tick : ticks) all.push_back(tick.label);
  return all;
}

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

// The d of each path of these classes.
std::vector<std::string> paths(const std::string& svg, const std::string& classes) {
  std::vector<std::string> found;
  const std::regex path("<path class=\"" + classes + "\" d=\"([^\"]*)\"");
  for (std::sregex_iterator it(svg.begin(), svg.end(), path), end; it != end; ++it) found.push_back((*it)[1]);
  return found;
}

Chart small() {
  return {"LEA 14",
          2027,
          {{1, day("2026-10-05"), "October 1"},
           {2, day("2026-10-06"), "October 1"},
           {3, day("2026-10-06"), "October 1"}},
          {{"104", "Aspen", {{0, 10, 0, 3, 1}, {1, 12, 0, 0, 2}, {2, 11, 0, 0, 0}}},
           {"304", "Juniper", {{0, 5, 0, 1, 0}, {2, 6, 0, 2, 0}}}}};
}

}  // namespace

TEST_CASE("an axis holds its figures in few whole round steps") {
  CHECK(axis_from_zero(0, 2).ticks() == std::vector<std::int64_t>{0, 1});
  CHECK(axis_from_zero(3, 2).ticks() == std::vector<std::int64_t>{0, 2, 4});
  CHECK(axis_from_zero(17, 4).ticks() == std::vector<std::int64_t>{0, 5, 10, 15, 20});
  CHECK(axis_from_zero(1234567, 4).ticks() == std::vector<std::int64_t>{0, 500000, 1000000, 1500000});
  CHECK(axis_around(507, 513, 4).ticks() == std::vector<std::int64_t>{506, 508, 510, 512, 514});
  CHECK(axis_around(7, 7, 4).ticks() == std::vector<std::int64_t>{7, 8});
}

TEST_CASE("every axis holds what it is made for, whatever the figures") {
  for (std::int64_t least = 0; least < 400; least += 7) {
    for (std::int64_t most = least; most < 5000; most += 61) {
      for (const auto& axis : {axis_around(least, most, 4), axis_of_line(least, most, 4)}) {
        CHECK(axis.low <= least);
        CHECK(axis.high >= most);
        CHECK(axis.high > axis.low);
        CHECK(axis.ticks().size() >= 2);
        CHECK(axis.ticks().size() <= 5);
        CHECK(axis.ticks().back() == axis.high);
      }
    }
  }
}

TEST_CASE("a line begins at 0 if that is near, else small changes stay small") {
  CHECK(axis_of_line(3, 6, 4).low == 0);
  CHECK(axis_of_line(200, 900, 4).low == 0);
  const Axis axis = axis_of_line(500, 501, 4);
  CHECK(axis.low > 400);
  CHECK(axis.high - axis.low >= 50);
  CHECK(axis.share(axis.low) == Approx(0));
  CHECK(axis.share(axis.high) == Approx(1));
}

TEST_CASE("labels of an axis are short where the steps allow it") {
  CHECK(Axis{0, 60000, 20000}.label(40000) == "40k");
  CHECK(Axis{0, 60000, 20000}.label(0) == "0");
  CHECK(Axis{0, 10000000, 5000000}.label(5000000) == "5M");
  CHECK(Axis{9500000, 10500000, 500000}.label(9500000) == "9.5M");
  CHECK(Axis{9000, 11000, 500}.label(9500) == "9500");
  CHECK(Axis{0, 1500, 500}.label(1000) == "1000");
}

TEST_CASE("days, then Mondays, then months") {
  CHECK(labels(day_ticks(day("2026-10-05"), day("2026-10-05"), 7)) == std::vector<std::string>{"Oct 5"});
  CHECK(labels(day_ticks(day("2026-09-30"), day("2026-10-02"), 7)) ==
        std::vector<std::string>{"Sep 30", "Oct 1", "Oct 2"});
  CHECK(labels(day_ticks(day("2026-10-01"), day("2026-10-20"), 7)) ==
        std::vector<std::string>{"Oct 5", "Oct 12", "Oct 19"});
  CHECK(labels(day_ticks(day("2026-08-17"), day("2026-12-15"), 7)) ==
        std::vector<std::string>{"Sep", "Oct", "Nov", "Dec"});
  CHECK(labels(day_ticks(day("2026-07-01"), day("2027-06-30"), 7)) ==
        std::vector<std::string>{"Jul", "Sep", "Nov", "Jan", "Mar", "May"});
}

TEST_CASE("places have one decimal at most") {
  CHECK(place_text(12) == "12");
  CHECK(place_text(12.04) == "12");
  CHECK(place_text(12.46) == "12.5");
  CHECK(place_text(-0.34) == "-0.3");
}

TEST_CASE("extracts of one day share its width, in order") {
  const Chart chart = small();
  const DayScale scale(chart);
  CHECK(scale.slot(0) == Approx(202));
  CHECK(scale.slot(1) == Approx(101));
  CHECK(scale.center(0) == Approx(46 + 101));
  CHECK(scale.center(1) == Approx(46 + 202 + 50.5));
  CHECK(scale.center(2) == Approx(46 + 202 + 151.5));
}

TEST_CASE("the whole LEA is the sum of the schools, extract by extract") {
  const auto lea = whole_lea(small());
  REQUIRE(lea.points.size() == 3);
  CHECK(lea.points[0].students == 15);
  CHECK(lea.points[0].fatal == 4);
  CHECK(lea.points[1].students == 12);
  CHECK(lea.points[2].students == 17);
  CHECK(lea.points[2].fatal == 2);
}

TEST_CASE("a line breaks where an extract of its collection does not know the school") {
  const Chart chart = small();
  const PanelFrame frame(chart);
  CHECK(paths(panel_svg(frame, chart.schools[0], "p1"), "s c0") ==
        std::vector<std::string>{"M147 119L298.5 23L399.5 71"});
  const auto gap = paths(panel_svg(frame, chart.schools[1], "p2"), "s c0");
  REQUIRE(gap.size() == 1);
  CHECK(times(gap[0], "M") == 2);
  CHECK(times(gap[0], "L") == 0);
}

TEST_CASE("each extract with errors has a bar, fatal ones and warnings apart") {
  const Chart chart = small();
  const std::string svg = panel_svg(PanelFrame(chart), chart.schools[0], "p1");
  REQUIRE(paths(svg, "f").size() == 1);
  CHECK(times(paths(svg, "f")[0], "M") == 1);
  REQUIRE(paths(svg, "w").size() == 1);
  CHECK(times(paths(svg, "w")[0], "M") == 2);
  CHECK(paths(panel_svg(PanelFrame(chart), chart.schools[1], "p2"), "w").empty());
}

TEST_CASE("days of membership are drawn only if some extract has them; special education has its own scale") {
  Chart chart = small();
  CHECK(times(chart_page(chart), "Days of membership</text>") == 0);
  CHECK(times(chart_page(chart), "Students in special education</text>") == 0);
  chart.extracts.push_back({4, day("2026-12-02"), "December 1", true});
  chart.schools[0].points.push_back({3, 2, 0, 0, 0});
  CHECK(times(chart_page(chart), "Students in special education</text>") == 3);
  chart.extracts.push_back({5, day("2027-06-20"), "Year End"});
  chart.schools[0].points.push_back({4, 12, 2100, 0, 0});
  CHECK(times(chart_page(chart), "Days of membership</text>") == 3);
}

TEST_CASE("every school has a panel, and no name is markup") {
  Chart chart = small();
  chart.schools[0].name = "<script>alert('x')</script>";
  chart.schools[1].name = std::string(500, 'x');
  const std::string page = chart_page(chart);
  CHECK(page.starts_with(chart_beginning()));
  CHECK(times(page, "<section") == 3);
  CHECK(times(page, "data-school=\"104\"") == 1);
  CHECK(times(page, "<script") == 0);
  CHECK(times(page, "url(") + times(page, "http:") + times(page, "https:") == 0);
  CHECK(times(page, "<td class=\"n\">12</td>") == 2);
}

TEST_CASE("a school that no extract knows, and an extract without schools, are drawn empty") {
  Chart chart{"LEA 14", 2027, {{1, day("2026-10-05"), "Today"}}, {{"104", "Aspen", {}}}};
  CHECK(times(chart_page(chart), "in no extract of the year") == 2);
  chart.schools.clear();
  CHECK(times(chart_page(chart), "<section") == 1);
}

TEST_CASE("a report's file is named by its report, the day and the extract's number of that day") {
  CHECK(report_file_name("class-size.csv", "2026-10-05", 1) == "Class Size 2026-10-05.csv");
  CHECK(report_file_name("membership-over-cap.csv", "2027-06-20", 3) ==
        "Membership Over Cap 2027-06-20 (3).csv");
}

}  // namespace rollbook::test
