#include "plan/row.hpp"

namespace rollbook::plan {

namespace {

constexpr std::chrono::days short_term{30};

bool meet_on_one_day(const Row& a, const Row& b) {
  return a.exit && *a.exit == b.start && a.start <= b.start;
}

}  // namespace

bool is_primary(const Row& row, const Terms& terms) {
  if (row.exit_reason == "N470" && row.exit && *row.exit <= row.start) return false;
  if (row.status == "10") return true;
  return row.status == "30" && row.exit.value_or(terms.today) - row.start > short_term;
}

bool overlap(const Row& a, const Row& b, const Terms& terms) {
  if (terms.same_day_transfer && (meet_on_one_day(a, b) || meet_on_one_day(b, a))) return false;
  return (!b.exit || a.start <= *b.exit) && (!a.exit || b.start <= *a.exit);
}

std::optional<std::string> conflict(const Row& record, const Row& other, const Terms& terms) {
  if (is_primary(record, terms) && is_primary(other, terms) && overlap(record, other, terms)) {
    return record.school == other.school ? "SENR0178" : "SENR0027";
  }
  if (other.completion == "100") {
    if (!record.exit) return "SENR0587";
    if (other.exit && *record.exit > *other.exit && record.status != "20" && record.exit_reason != "N470")
      return "SENR0586";
  }
  return std::nullopt;
}

}  // namespace rollbook::plan
