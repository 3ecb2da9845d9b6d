#include "layout/mend.hpp"

#include "layout/text_table.hpp"
#include "sql/embedded.hpp"

namespace rollbook::layout {

namespace {

std::vector<Mend> read_mends() {
  std::vector<Mend> list;
  const std::string text(sql::embedded("layouts/calpads/mend.csv"));
  for (const auto& row : read_table("mend.csv", text, {"record", "rule", "field", "place", "next"}))
    list.push_back({row.at("record"), row.at("rule"), row.at("field"), row.at("place"), row.at("next")});
  return list;
}

bool fits(const std::string& wanted, const std::string& value) {
  return wanted.empty() || wanted == value;
}

// How closely the row speaks of it; -1: not at all.
int closeness(const Mend& mend, const std::string& record, const std::string& rule,
              const std::string& field) {
  if (!fits(mend.record, record) || !fits(mend.rule, rule) || !fits(mend.field, field)) return -1;
  return (mend.rule.empty() ? 0 : 4) + (mend.field.empty() ? 0 : 2) + (mend.record.empty() ? 0 : 1);
}

}  // namespace

const std::vector<Mend>& mends() {
  static const std::vector<Mend> all = read_mends();
  return all;
}

std::optional<Mend> find_mend(const std::string& record, const std::string& rule, const std::string& field) {
  std::optional<Mend> best;
  int best_so_far = -1;
  for (const Mend& mend : mends()) {
    const int close = closeness(mend, record, rule, field);
    if (close <= best_so_far) continue;
    best_so_far = close;
    best = mend;
  }
  return best;
}

}  // namespace rollbook::layout
