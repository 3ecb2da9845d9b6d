#include "utah/calendar.hpp"

#include <algorithm>
#include <chrono>

#include "base/clock.hpp"
#include "base/date.hpp"
#include "rollbook/utah.hpp"
#include "utah/run.hpp"

namespace rollbook {

namespace utah {

namespace {

using std::chrono::days;
using std::chrono::weekday;

Day after_weekend(Day day) {
  const weekday of_week{day};
  if (of_week == std::chrono::Saturday) return day + days{2};
  return of_week == std::chrono::Sunday ? day + days{1} : day;
}

// The row of that year, else the one of every year; nullptr if the collection has none.
const layout::UtahDueDate* due_date(const layout::UtahLayout& layout, const std::string& collection,
                                    const char* what, int year) {
  const layout::UtahDueDate* found = nullptr;
  for (const auto& due : layout.due_dates) {
    if (due.collection != collection || due.what != what) continue;
    if (due.year == year || (due.year == 0 && found == nullptr)) found = &due;
  }
  return found;
}

// The day in the year; July 7 is after the year's end, in the summer that follows it.
std::optional<Day> day_of(const layout::UtahDueDate* due, int year, bool in_year) {
  if (due == nullptr) return std::nullopt;
  const int calendar_year = in_year && due->date >= "07-01" ? year - 1 : year;
  const auto day = parse_iso(std::to_string(calendar_year) + "-" + due->date);
  if (!day) return std::nullopt;
  return due->to_monday ? after_weekend(*day) : *day;
}

std::string text_of(const std::optional<Day>& day) {
  return day ? to_iso(*day) : "";
}

}  // namespace

void add_year(Table& table, const layout::UtahLayout& layout, int year, const std::string& today) {
  for (const auto& c : layout.collections) {
    const auto* due = due_date(layout, c.collection, "due", year);
    if (due == nullptr) continue;
    const bool in_year = c.kind == layout::UtahKind::snapshot;
    const auto* submit = due_date(layout, c.collection, "submit", year);
    const std::string data_date = c.date.empty() ? "" : day_in_year(c.date, year);
    const auto submit_on = text_of(day_of(submit, year, in_year));
    const auto due_on = day_of(due, year, in_year);
    const auto left = (*due_on - parse_iso(today).value()).count();
    table.rows.push_back({std::int64_t{year}, c.collection, data_date, submit_on, text_of(due_on),
                          text_of(day_of(due_date(layout, c.collection, "advised", year), year, in_year)),
                          std::int64_t{left}, due->standing, due->source});
  }
}

namespace {

constexpr std::size_t days_left_column = 6;

bool has_due_date_to_come(const Table& calendar) {
  return std::any_of(calendar.rows.begin(), calendar.rows.end(),
                     [](const auto& row) { return std::get<std::int64_t>(row[days_left_column]) >= 0; });
}

}  // namespace

}  // namespace utah

Table utah_calendar(const std::vector<int>& years, const std::string& given_today,
                    const std::string& layout_dir) {
  const std::string today = given_today.empty() ? local_day() : given_today;
  if (!parse_iso(today))
    throw Error(ErrorKind::usage, "today is not a date of the form YYYY-MM-DD: " + today);
  Table table{
      {"year", "collection", "data_date", "submit_on", "due", "advised", "days_left", "standing", "source"},
      {}};
  const auto add = [&](int year) {
    utah::add_year(table, utah::proved_layout(layout_dir, year), year, today);
  };
  for (const int year : years) add(year);
  if (!years.empty()) return table;
  const int meant = utah::meant_year(0, layout::UtahKind::year, today);
  add(meant);
  if (!utah::has_due_date_to_come(table)) add(meant + 1);
  return table;
}

}  // namespace rollbook
