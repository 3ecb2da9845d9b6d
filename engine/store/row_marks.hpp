// The rows of two tables held against each other by what makes a row another one.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "sql/connection.hpp"

namespace rollbook::store {

struct RowMark {
  std::int64_t mark;
  std::int64_t row;
  auto operator<=>(const RowMark&) const = default;
};

// In the order of the rows. statement: rows of rowid, hash (NULL: not known) and a mark of 0 or 1.
std::vector<RowMark> row_marks(sql::Statement statement);
// The same for rows of rowid and cells; the marks hold within this process.
std::vector<RowMark> cell_marks(sql::Statement statement);

using TakeRow = std::function<void(std::int64_t row)>;
// Rows of either list whose mark the other has not, or not as often. Unknown marks are nobody's.
void each_unmatched(std::vector<RowMark> a, std::vector<RowMark> b, const TakeRow& only_a,
                    const TakeRow& only_b);

}  // namespace rollbook::store
