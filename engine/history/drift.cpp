#include "history/drift.hpp"

#include <algorithm>
#include <tuple>

#include "base/record.hpp"

namespace rollbook::history {

namespace {

auto key(const StateRow& row) {
  return std::tie(row.ssid, row.school, row.start_date, row.part);
}

StateRow current(const sql::Statement& belief) {
  return {belief.text(0), belief.text(1), belief.text(2), belief.text(3), belief.text(4)};
}

}  // namespace

void compare_with_belief(sql::Connection& db, const std::string& process, const std::string& mask,
                         std::vector<StateRow> rows, const std::function<void(const Difference&)>& found) {
  using Kind = Difference::Kind;
  std::sort(rows.begin(), rows.end(), [](const StateRow& a, const StateRow& b) { return key(a) < key(b); });
  auto state = rows.cbegin();
  const auto unknown = [&] {
    found(
        {Kind::unknown_to_us, state->ssid, state->school, state->start_date, state->part, {}, state->record});
    ++state;
  };
  auto belief = db.query("history/belief_in_order");
  belief.bind({{"process", process}});
  while (belief.step()) {
    const StateRow ours = current(belief);
    while (state != rows.cend() && key(*state) < key(ours)) unknown();
    if (state == rows.cend() || key(ours) < key(*state)) {
      found({Kind::missing_in_state, ours.ssid, ours.school, ours.start_date, ours.part, ours.record, {}});
      continue;
    }
    if (!records_agree(ours.record, state->record, mask)) {
      found({Kind::differs, ours.ssid, ours.school, ours.start_date, ours.part, ours.record, state->record});
    }
    ++state;
  }
  while (state != rows.cend()) unknown();
}

}  // namespace rollbook::history
