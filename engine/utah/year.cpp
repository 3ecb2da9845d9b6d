#include "utah/year.hpp"

#include <algorithm>

#include "base/date.hpp"

namespace rollbook::utah {

namespace {

[[noreturn]] void wrong(const std::string& what) {
  throw Error(ErrorKind::usage, what);
}

std::string checked_day(const char* option, const std::string& text) {
  if (!parse_iso(text)) wrong(std::string(option) + " is not a day of the form YYYY-MM-DD: " + text);
  return text;
}

// Of the summer in which the year's last files are due, the school year still reads as the year that ended.
std::string summer_end(int year) {
  return std::to_string(year) + "-09-30";
}

void set_between(Window& window, const std::string& from, const std::string& to, const std::string& today) {
  if (from.empty()) wrong("the collection custom needs --from");
  window.from = checked_day("--from", from);
  window.to = !to.empty() ? checked_day("--to", to) : std::min(today, summer_end(window.year));
  if (window.to < window.from) wrong(to.empty() ? "--from is after today" : "--to is before --from");
  const bool in_year = window.from >= window.year_start && window.from <= window.year_end;
  if (!in_year || window.to > summer_end(window.year))
    wrong("--from and --to are not both in the school year " + window.year_start + " to " + window.year_end +
          " (--to: or in the summer that follows it)");
}

void set_snapshot(Window& window, const std::string& date, const std::string& today) {
  window.from = window.to = date.empty() ? today : day_in_year(date, window.year);
  if (window.to < window.year_start || window.to > window.year_end)
    wrong("today, " + today + ", is not in the school year that ends in " + std::to_string(window.year));
}

}  // namespace

int year_of(const std::string& day) {
  return academic_year(parse_iso(day).value()) + 1;
}

int meant_year(int year, layout::UtahKind kind, const std::string& today) {
  if (year != 0) return year;
  const bool before_october = today.substr(5) >= "07-01" && today.substr(5) < "10-01";
  return year_of(today) - (kind != layout::UtahKind::snapshot && before_october ? 1 : 0);
}

std::string day_in_year(const std::string& month_and_day, int year) {
  return std::to_string(month_and_day >= "07-01" ? year - 1 : year) + "-" + month_and_day;
}

Window window_of(const layout::UtahCollection& collection, int year, const std::string& from,
                 const std::string& to, const std::string& today) {
  using layout::UtahKind;
  Window window{year, day_in_year("07-01", year), day_in_year("06-30", year), {}, {}, {}};
  const bool between = collection.kind == UtahKind::between;
  if (!between && !(from.empty() && to.empty())) wrong("--from and --to go with the collection custom");
  if (between) {
    set_between(window, from, to, today);
  } else if (collection.kind == UtahKind::snapshot) {
    set_snapshot(window, collection.date, today);
  } else {
    window.from = window.year_start;
    window.to = window.year_end;
    return window;
  }
  window.data_date = window.to;
  return window;
}

const layout::UtahCollection& collection_of(const layout::UtahLayout& layout, const std::string& name) {
  if (const auto* found = layout.collection(name)) return *found;
  std::string names;
  for (const auto& c : layout.collections) names += (names.empty() ? "" : ", ") + c.collection;
  wrong("no collection " + name + "; there are " + names);
}

}  // namespace rollbook::utah
