// Scales and their ticks: from figures and days to places on paper.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace rollbook::utah {

struct Axis {
  std::int64_t low = 0;
  std::int64_t high = 1;  // above low
  std::int64_t step = 1;  // low and high are multiples of it

  std::vector<std::int64_t> ticks() const;
  double share(std::int64_t value) const;      // 0 at low, 1 at high
  std::string label(std::int64_t tick) const;  // short: 60k, 10M where the steps allow it
};

// Whole steps of 1, 2 or 5 times a power of ten, at most most_steps (2 or more) of them, that hold least and
// most.
Axis axis_around(std::int64_t least, std::int64_t most, int most_steps);
// From 0.
Axis axis_from_zero(std::int64_t most, int most_steps);
// For a line: from 0 if that is near; else a part of the range that is wide enough to make small changes look
// small.
Axis axis_of_line(std::int64_t least, std::int64_t most, int most_steps);

struct DayTick {
  Day day;
  std::string label;  // "Oct 5" or "Oct"
};

// Days, Mondays or firsts of months from first to last, at most `most` (2 or more).
std::vector<DayTick> day_ticks(Day first, Day last, int most);

// One place a figure with one decimal: "12.5", "12".
std::string place_text(double place);

}  // namespace rollbook::utah
