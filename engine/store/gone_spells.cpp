#include "store/gone_spells.hpp"

#include <algorithm>
#include <functional>
#include <string_view>
#include <vector>

#include "store/row_marks.hpp"

namespace rollbook::store {

namespace {

// One mark a row, of the cells that make a spell and say whether it is over.
std::vector<RowMark> spell_marks(sql::Connection& db, const std::string& table) {
  std::vector<RowMark> marks;
  auto rows = db.prepare(
      "SELECT id, student_id, start_date, school, home_school, exit_date, exit_reason FROM " + table,
      "spells of " + table);
  std::string cells;
  while (rows.step()) {
    cells.clear();
    for (int i = 1; i < rows.columns(); ++i) cells.append(rows.text(i)).append(1, '\x1f');
    marks.push_back({static_cast<std::int64_t>(std::hash<std::string_view>{}(cells)), rows.integer(0)});
  }
  std::sort(marks.begin(), marks.end());
  return marks;
}

}  // namespace

void remember_gone_spells(sql::Connection& db, const std::string& before, const std::string& file) {
  db.run_script("store/gone/begin");
  const auto into = [&](const std::string& target, const std::string& table) {
    return db.prepare(
        "INSERT INTO temp." + target +
            " SELECT student_id, start_date, coalesce(nullif(nullif(home_school, ''), '0'), school),"
            " coalesce(exit_date, ''), coalesce(exit_reason, '') FROM " +
            table + " WHERE id = :row",
        "spells of " + table);
  };
  auto gone = into("gone_row", before);
  auto come = into("come_row", "main.enrollment");
  each_unmatched(
      spell_marks(db, before), spell_marks(db, "main.enrollment"),
      [&](std::int64_t row) {
        gone.bind({{"row", row}}).execute();
      },
      [&](std::int64_t row) {
        come.bind({{"row", row}}).execute();
      });
  db.run_script("store/gone/write", {{"file", file}});
}

}  // namespace rollbook::store
