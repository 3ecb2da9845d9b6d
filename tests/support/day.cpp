#include "support/day.hpp"

#include <cstdio>

namespace support {

namespace {

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::string printed(const char* form, int a, int b, int c) {
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, form, a, b, c);
  return buffer;
}

struct Parts {
  int year, month, dom;
};

Parts parts(Day day) {
  const std::chrono::year_month_day date{day};
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

}  // namespace

std::optional<Day> from_compact(std::string_view text) {
  if (text.size() != 8) return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(4, 2));
  const auto dom = digits(text.substr(6, 2));
  if (!year || !month || !dom) return std::nullopt;
  const auto date = std::chrono::year{*year} / *month / *dom;
  if (!date.ok()) return std::nullopt;
  return Day{date};
}

std::string compact(Day day) {
  const Parts p = parts(day);
  return printed("%04d%02d%02d", p.year, p.month, p.dom);
}

std::string iso(Day day) {
  const Parts p = parts(day);
  return printed("%04d-%02d-%02d", p.year, p.month, p.dom);
}

std::string slashed(Day day) {
  const Parts p = parts(day);
  return printed("%d/%d/%d", p.month, p.dom, p.year);
}

int year_of(Day day) {
  return parts(day).year;
}

int school_year(Day day) {
  const Parts p = parts(day);
  return p.month >= 7 ? p.year : p.year - 1;
}

std::string academic_year(Day day) {
  const int year = school_year(day);
  return std::to_string(year) + "-" + std::to_string(year + 1);
}

}  // namespace support
