// Calendar dates as the engine keeps them: ISO text "2026-08-12" in the store, CCYYMMDD in state files.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace rollbook {

using Day = std::chrono::sys_days;

// Exactly YYYY-MM-DD and a real day, else nothing. Years 1000 to 9999.
std::optional<Day> parse_iso(std::string_view text);
// Exactly CCYYMMDD and a real day, else nothing.
std::optional<Day> parse_compact(std::string_view text);
// YYYY-MM-DD or M/D/YYYY (a time of day after a space or a T is dropped), else nothing.
std::optional<Day> parse_sis_date(std::string_view text);

std::string to_iso(Day day);
std::string to_compact(Day day);

// The starting year of the academic year (July 1 to June 30) that holds the day: 2026 for 2026-27.
int academic_year(Day day);
// "2026-2027" for 2026.
std::string academic_year_id(int starting_year);
// "2026-2027" -> 2026, only if the two years follow each other.
std::optional<int> parse_academic_year_id(std::string_view text);
Day academic_year_start(int starting_year);

}  // namespace rollbook
