#include "store/gone_spells.hpp"

#include <vector>

namespace rollbook::store {

void remember_gone_spells(sql::Connection& db, const std::string& before, const std::string& file,
                          const RowDifference& difference) {
  if (difference.gone.empty() && db.int_of("store/gone/any") == 0) return;
  db.run_script("store/gone/begin");
  const auto fill = [&](const std::string& target, const std::string& table,
                        const std::vector<std::int64_t>& rows) {
    auto row = db.prepare(
        "INSERT INTO temp." + target +
            " SELECT student_id, start_date, coalesce(nullif(nullif(home_school, ''), '0'), school),"
            " coalesce(exit_date, ''), coalesce(exit_reason, '') FROM " +
            table + " WHERE id = :row",
        "spells of " + table);
    for (const auto number : rows) row.bind({{"row", number}}).execute();
  };
  fill("gone_row", before, difference.gone);
  fill("come_row", "main.enrollment", difference.come);
  db.run_script("store/gone/write", {{"file", file}});
}

}  // namespace rollbook::store
