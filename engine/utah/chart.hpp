// The chart page: membership and errors of each school over the extracts of a school year, one HTML file with
// inline SVG that stands alone. Pure: the caller brings the figures.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace rollbook::utah {

struct ChartExtract {
  std::int64_t number = 0;
  Day day;                         // of the export
  std::string collection;          // its name; only extracts of one collection are compared by a line
  bool special_education = false;  // it holds only students in special education
};

struct ChartPoint {
  std::size_t extract = 0;  // place in Chart::extracts
  std::int64_t students = 0;
  std::int64_t days = 0;  // of membership
  std::int64_t fatal = 0;
  std::int64_t warnings = 0;
};

struct ChartSchool {
  std::string number;
  std::string name;
  std::vector<ChartPoint> points;  // in the order of the extracts; an extract may know nothing of a school
};

struct Chart {
  std::string lea;
  int year = 0;
  std::vector<ChartExtract> extracts;  // by day; at least one
  std::vector<ChartSchool> schools;
};

// All schools together: the sums.
ChartSchool whole_lea(const Chart& chart);

std::string chart_page(const Chart& chart);
// How every such page begins.
std::string chart_beginning();

}  // namespace rollbook::utah
