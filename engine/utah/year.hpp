// School years by their ending year, and the days that a collection speaks of.
#pragma once

#include <string>

#include "layout/utah.hpp"

namespace rollbook::utah {

struct Window {
  int year = 0;
  std::string year_start;  // ISO: July 1
  std::string year_end;    // ISO: June 30
  std::string from;        // who was enrolled on or after this day ...
  std::string to;          // ... and on or before this one
  std::string data_date;   // the day that the file says; empty: the last day of school
};

// The ending year of the school year that holds the day.
int year_of(const std::string& day);
// The one place that decides which year is meant where none is given (0): that of today; until September 30,
// for what speaks of a whole year or of a range of days, the year that ended.
int meant_year(int year, layout::UtahKind kind, const std::string& today);
// from and to: of custom, whose to is today if it is empty. Throws Error(usage) for days that do not fit the
// collection or the year.
Window window_of(const layout::UtahCollection& collection, int year, const std::string& from,
                 const std::string& to, const std::string& today);
// Throws Error(usage) that names those there are.
const layout::UtahCollection& collection_of(const layout::UtahLayout& layout, const std::string& name);
// MM-DD in a school year, as ISO.
std::string day_in_year(const std::string& month_and_day, int year);

}  // namespace rollbook::utah
