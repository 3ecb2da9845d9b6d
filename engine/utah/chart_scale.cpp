#include "utah/chart_scale.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace rollbook::utah {

namespace {

constexpr std::array<const char*, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::int64_t rounded_down(std::int64_t value, std::int64_t step) {
  return value / step * step;
}

std::int64_t rounded_up(std::int64_t value, std::int64_t step) {
  return (value + step - 1) / step * step;
}

std::int64_t next_step(std::int64_t step) {
  std::int64_t power = 1;
  while (power * 10 <= step) power *= 10;
  const std::int64_t first = step / power;
  return power * (first == 1 ? 2 : first == 2 ? 5 : 10);
}

std::string month_label(std::chrono::year_month_day day) {
  return months[static_cast<unsigned>(day.month()) - 1];
}

std::string day_label(Day day) {
  const std::chrono::year_month_day date(day);
  return month_label(date) + " " + std::to_string(static_cast<unsigned>(date.day()));
}

std::vector<DayTick> every(Day first, Day last, int days) {
  std::vector<DayTick> ticks;
  for (Day day = first; day <= last; day += std::chrono::days(days)) ticks.push_back({day, day_label(day)});
  return ticks;
}

Day monday_from(Day day) {
  while (std::chrono::weekday(day) != std::chrono::Monday) day += std::chrono::days(1);
  return day;
}

std::vector<DayTick> firsts_of_months(Day first, Day last, int months_apart) {
  std::vector<DayTick> ticks;
  const std::chrono::year_month_day start(first);
  auto month = start.year() / start.month();
  if (start.day() != std::chrono::day(1)) month += std::chrono::months(1);
  for (; Day(month / 1) <= last; month += std::chrono::months(months_apart))
    ticks.push_back({Day(month / 1), month_label(month / 1)});
  return ticks;
}

}  // namespace

std::vector<std::int64_t> Axis::ticks() const {
  std::vector<std::int64_t> all;
  for (std::int64_t at = low; at <= high; at += step) all.push_back(at);
  return all;
}

double Axis::share(std::int64_t value) const {
  return static_cast<double>(value - low) / static_cast<double>(high - low);
}

std::string Axis::label(std::int64_t tick) const {
  if (tick != 0 && high >= 10'000'000 && step % 100'000 == 0)
    return place_text(static_cast<double>(tick) / 1'000'000) + "M";
  if (tick != 0 && high >= 10'000 && step % 1'000 == 0) return std::to_string(tick / 1'000) + "k";
  return std::to_string(tick);
}

Axis axis_around(std::int64_t least, std::int64_t most, int most_steps) {
  Axis axis{0, 0, 1};
  while (true) {
    axis.low = rounded_down(least, axis.step);
    axis.high = std::max(rounded_up(most, axis.step), axis.low + axis.step);
    if (axis.high - axis.low <= most_steps * axis.step) return axis;
    axis.step = next_step(axis.step);
  }
}

Axis axis_from_zero(std::int64_t most, int most_steps) {
  return axis_around(0, most, most_steps);
}

Axis axis_of_line(std::int64_t least, std::int64_t most, int most_steps) {
  if (least * 2 <= most || most <= 10) return axis_from_zero(most, most_steps);
  const std::int64_t wanted = most / 10;
  const std::int64_t lacking = std::max<std::int64_t>(0, wanted - (most - least));
  return axis_around(least - (lacking + 1) / 2, most + lacking / 2, most_steps);
}

std::vector<DayTick> day_ticks(Day first, Day last, int most) {
  const auto fits = [most](const std::vector<DayTick>& ticks) {
    return static_cast<int>(ticks.size()) <= most;
  };
  if (auto ticks = every(first, last, 1); fits(ticks)) return ticks;
  for (const int weeks : {1, 2}) {
    if (auto ticks = every(monday_from(first), last, 7 * weeks); fits(ticks)) return ticks;
  }
  int apart = 1;
  while (!fits(firsts_of_months(first, last, apart))) ++apart;
  return firsts_of_months(first, last, apart);
}

std::string place_text(double place) {
  const auto tenths = std::llround(place * 10);
  const std::string text = std::to_string(std::abs(tenths) / 10) +
                           (tenths % 10 == 0 ? "" : "." + std::to_string(std::abs(tenths) % 10));
  return (tenths < 0 ? "-" : "") + text;
}

}  // namespace rollbook::utah
