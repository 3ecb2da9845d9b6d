#include "store/row_marks.hpp"

#include <algorithm>

#include "base/key_hash.hpp"

namespace rollbook::store {

namespace {

// Most often two imports agree from the first row to the last, or nearly: what agrees from the beginning need
// not be sorted.
void drop_common_beginning(std::vector<RowMark>& a, std::vector<RowMark>& b) {
  const auto same = [](const RowMark& x, const RowMark& y) { return x.mark == y.mark && x.mark != 0; };
  const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin(), b.end(), same);
  a.erase(a.begin(), left);
  b.erase(b.begin(), right);
}

}  // namespace

std::vector<RowMark> row_marks(sql::Statement statement) {
  std::vector<RowMark> marks;
  while (statement.step()) {
    const std::int64_t hash = statement.integer(1);
    marks.push_back({hash == 0 ? 0 : hash ^ statement.integer(2), statement.integer(0)});
  }
  return marks;
}

std::vector<RowMark> cell_marks(sql::Statement statement) {
  static const KeyHash hash;
  const int columns = statement.columns();
  std::vector<RowMark> marks;
  while (statement.step()) {
    auto sum = hash.start();
    for (int i = 1; i < columns; ++i) sum = hash.add(sum, statement.text(i));
    marks.push_back({static_cast<std::int64_t>(hash.finish(sum) | 1U), statement.integer(0)});
  }
  return marks;
}

void each_unmatched(std::vector<RowMark> a, std::vector<RowMark> b, const TakeRow& only_a,
                    const TakeRow& only_b) {
  drop_common_beginning(a, b);
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
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
