#include "support/programs_law.hpp"

#include <algorithm>

namespace support::sprg {

namespace {

constexpr Day first_day = day(current_year, 7, 1);
constexpr Day last_day = day(current_year + 1, 6, 30);

// The days of a row of the SIS that count; nothing if it says nothing.
std::optional<std::pair<Day, Day>> days_of(const District& d, const Program& p) {
  if (!follows(p.code) || !p.school.empty() || !p.fault.empty() || is_missing(d, p.code)) return {};
  if (p.end && *p.end < p.start) return {};
  const bool of_one_year = is_meal(p.code) || p.code == "191";
  if (of_one_year && school_year(p.start) != current_year) return {};
  const Day end = p.end.value_or(last_day);
  return std::pair(std::max(p.start, first_day), std::min(end, last_day));
}

// Rows that the engine may not touch: closed at the state in a past year, or there at another school from the
// same day.
bool is_settled_otherwise(const Rows& held, const std::string& number, const Program& p) {
  return std::any_of(held.begin(), held.end(), [&](const auto& one) {
    const Record& r = one.second;
    if (r[ssid] != number || r[program] != p.code) return false;
    return r[start] < compact(first_day) && !r[finish].empty() && r[finish] < compact(first_day);
  });
}

bool is_there(const Rows& held, const std::string& number, const std::string& at, const std::string& code,
              const std::string& on) {
  return std::any_of(held.begin(), held.end(), [&](const auto& one) {
    const Record& r = one.second;
    return r[ssid] == number && r[school] == at && r[program] == code && r[start] <= on &&
           (r[finish].empty() || r[finish] >= on);
  });
}

std::string missing_day(const District& d, const Rows& held, const Student& s, const Program& p) {
  const auto days = days_of(d, p);
  if (!days || is_settled_otherwise(held, s.ssid, p)) return {};
  for (const Spell& spell : s.spells) {
    if (spell.secondary || spell.school == d.unreported) continue;
    const Day end = std::min(days->second, spell.exit.value_or(last_day));
    for (Day on = std::max(days->first, spell.start); on <= end; on = plus(on, 1)) {
      if (!is_there(held, s.ssid, d.schools.at(spell.school), p.code, compact(on)))
        return s.id + " in " + p.code + " at school " + spell.school + " on " + iso(on);
    }
  }
  return {};
}

}  // namespace

std::string not_eligible_at_the_state(const District& d, const Rows& held,
                                      const std::set<std::string>& held_back) {
  for (const Student& s : d.students) {
    if (held_back.contains(s.id)) continue;
    for (const Program& p : s.programs) {
      if (auto missing = missing_day(d, held, s, p); !missing.empty()) return missing;
    }
  }
  return {};
}

}  // namespace support::sprg
