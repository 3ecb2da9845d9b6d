// Calendar days for the tests, on purpose not the engine's own date code.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace support {

using Day = std::chrono::sys_days;

constexpr Day day(int year, unsigned month, unsigned dom) {
  return Day{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{dom}};
}
constexpr Day plus(Day day, int days) {
  return day + std::chrono::days{days};
}
inline int between(Day from, Day to) {
  return static_cast<int>((to - from).count());
}

// "20260812"; nothing if it is not a real date of that form.
std::optional<Day> from_compact(std::string_view text);
std::string compact(Day day);  // 20260812
std::string iso(Day day);      // 2026-08-12
std::string slashed(Day day);  // 8/12/2026

int year_of(Day day);
// The starting year of the academic year (July 1 to June 30) that holds the day.
int school_year(Day day);
std::string academic_year(Day day);  // 2026-2027

}  // namespace support
