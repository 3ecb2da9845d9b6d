#include "utah/held.hpp"

#include "base/problems.hpp"
#include "utah/archive.hpp"

namespace rollbook::utah {

std::string nothing_held(sql::Connection& db, const Run& run) {
  auto row = db.query("store/utah/held");
  row.step();
  if (row.integer(0) > 0 && row.integer(1) > 0) return {};
  const std::string years(row.text(2));
  return std::string("the database holds no ") +
         (row.integer(0) == 0 ? "SC row of the school year " : "S1 row that begins in the school year ") +
         year_words(run.window.year) +
         (years.empty() ? "; nothing was imported yet" : " (it holds SC of " + years + ")");
}

std::string day_to_come(const Run& run, const std::string& today) {
  const bool whole_year = run.collection.kind == layout::UtahKind::year;
  const std::string& day = whole_year ? run.window.year_start : run.window.to;
  return day > today ? day : std::string();
}

void refuse_wrong_year(sql::Connection& db, const Run& run, const std::string& today) {
  Problems problems;
  const std::string nothing = nothing_held(db, run);
  if (!nothing.empty())
    problems.add({{},
                  0,
                  {},
                  nothing +
                      "; import the export of that year, or name another one with --year (extract ut --yes "
                      "makes the file all the same)",
                  "YEAR"});
  const std::string day = day_to_come(run, today);
  if (!day.empty())
    problems.add({{},
                  0,
                  {},
                  "the data would be of " + day +
                      ", which is still to come; extract on that day or later (extract ut "
                      "--yes makes the file of what is known today)",
                  "FUTURE"});
  problems.refuse_if_any();
}

}  // namespace rollbook::utah
