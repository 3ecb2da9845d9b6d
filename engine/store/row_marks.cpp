#include "store/row_marks.hpp"

#include <algorithm>

namespace rollbook::store {

std::vector<RowMark> row_marks(sql::Statement statement) {
  std::vector<RowMark> marks;
  while (statement.step()) {
    const std::int64_t hash = statement.integer(1);
    marks.push_back({hash == 0 ? 0 : hash ^ statement.integer(2), statement.integer(0)});
  }
  std::sort(marks.begin(), marks.end());
  return marks;
}

void each_unmatched(const std::vector<RowMark>& a, const std::vector<RowMark>& b, const TakeRow& only_a,
                    const TakeRow& only_b) {
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() || right != b.end()) {
    const bool both = left != a.end() && right != b.end();
    if (both && left->mark == right->mark && left->mark != 0) {
      ++left, ++right;
    } else if (right == b.end() || (both && left->mark <= right->mark)) {
      only_a((left++)->row);
    } else {
      only_b((right++)->row);
    }
  }
}

}  // namespace rollbook::store
