#include "support/programs_expected.hpp"

#include <algorithm>

namespace support::sprg {

namespace {

constexpr Day endless = day(9999, 12, 31);

struct Placed {
  std::string school;  // local
  Day start;
  std::optional<Day> end;
};

bool ends_by_june(const std::string& code) {
  return code == "181" || code == "182" || code == "191";
}
bool ends_with_school(const std::string& code) {
  return participating(code);
}
bool is_meal(const std::string& code) {
  return code == "181" || code == "182";
}

std::vector<Spell> reported(const District& d, const Student& s) {
  std::vector<Spell> spells;
  for (const Spell& spell : s.spells) {
    if (spell.school != d.unreported) spells.push_back(spell);
  }
  return spells;
}

bool meet(const Spell& spell, const Program& p) {
  return p.start <= spell.exit.value_or(endless) && spell.start <= p.end.value_or(endless);
}

std::optional<Day> earlier(std::optional<Day> a, std::optional<Day> b) {
  if (!a || !b) return a ? a : b;
  return std::min(*a, *b);
}

std::vector<Placed> participation(const District& d, const std::vector<Spell>& spells, const Program& p,
                                  Day today) {
  std::vector<Placed> rows;
  for (const Spell& spell : spells) {
    if (!meet(spell, p) || (!p.school.empty() && spell.school != p.school)) continue;
    Placed row{spell.school, std::max(p.start, spell.start), earlier(p.end, spell.exit)};
    const Day last = last_school_day(current_year);
    const bool near = d.calendar && today >= plus(last, -30) && school_year(row.start) == current_year;
    if (!row.end && near && ends_with_school(p.code)) row.end = last;
    rows.push_back(row);
  }
  return rows;
}

// The spell that holds the start, else the newest of that academic year, else the first later one that meets.
const Spell* spell_of(const std::vector<Spell>& spells, const Program& p) {
  const Spell* newest = nullptr;
  const Spell* later = nullptr;
  for (const Spell& spell : spells) {
    if (!p.school.empty() && spell.school != p.school) continue;
    if (spell.start <= p.start && p.start <= spell.exit.value_or(endless)) return &spell;
    if (school_year(spell.start) == school_year(p.start)) newest = &spell;
    if (later == nullptr && spell.start > p.start && meet(spell, p)) later = &spell;
  }
  return newest != nullptr ? newest : later;
}

std::vector<Placed> entitlement(const std::vector<Spell>& spells, Program p) {
  const Spell* at = spell_of(spells, p);
  if (at == nullptr) return {};
  const Spell* last = nullptr;
  for (const Spell& spell : spells) {
    if (spell.school == at->school && meet(spell, p)) last = &spell;
  }
  if (last == nullptr) return {};
  if (p.end) p.end = earlier(p.end, last->exit);
  return {{at->school, p.start, p.end}};
}

std::vector<Placed> place(const District& d, const Student& s, const Program& p, Day today) {
  const auto spells = reported(d, s);
  if (p.end && *p.end < p.start) return {};
  return participating(p.code) ? participation(d, spells, p, today) : entitlement(spells, p);
}

Record record_of(const District& d, const Student& s, const Program& p, const Placed& row) {
  Record r = sprg::record_of(d, s);
  r[school] = d.schools.at(row.school);
  r[year] = academic_year(row.start);
  r[program] = p.code;
  r[membership] = participating(p.code) ? "3" : "1";
  r[start] = compact(row.start);
  r[finish] = row.end ? compact(*row.end) : "";
  r[service_year] = p.service_year;
  r[service_code] = p.service_code;
  r[migrant] = p.migrant;
  r[dwelling] = p.dwelling;
  r[youth] = p.youth;
  return r;
}

// Meals count in the current academic year only.
bool is_source(const Program& p) {
  return !is_meal(p.code) || school_year(p.start) == current_year;
}

// A row that nothing can be made of is told if a reported spell lies in the academic years that it touches.
bool waits(const District& d, const Student& s, const Program& p) {
  const auto spells = reported(d, s);
  const bool wrong = p.end && *p.end < p.start;
  if (p.school == d.unreported && !wrong) return false;
  return std::any_of(spells.begin(), spells.end(), [&](const Spell& spell) {
    const int of = school_year(spell.start);
    return of >= school_year(p.start) && (wrong || !p.end || of <= school_year(*p.end));
  });
}

bool touches(const Program& p, int of) {
  if (p.end && *p.end < p.start) return school_year(p.start) <= of && school_year(*p.end) >= of;
  return p.start <= day(of + 1, 6, 30) && p.end.value_or(endless) >= day(of, 7, 1);
}

const Student* student_of(const District& d, const std::string& number) {
  const auto found =
      std::find_if(d.students.begin(), d.students.end(), [&](const Student& s) { return s.ssid == number; });
  return found == d.students.end() ? nullptr : &*found;
}

// The student's spell at a school that is not reported explains what is not wanted, if nothing else does.
bool hides(const District& d, const Student& s, const Record& r) {
  const Day first = *from_compact(r[start]);
  const Day last = from_compact(r[finish]).value_or(endless);
  bool hidden = false, shown = false;
  for (const Spell& spell : s.spells) {
    if (school_year(spell.start) != school_year(first)) continue;
    (spell.school == d.unreported ? hidden : shown) = true;
  }
  const bool runs = std::any_of(s.programs.begin(), s.programs.end(), [&](const Program& p) {
    return p.code == r[program] && is_source(p) && p.end.value_or(endless) >= first && p.start <= last;
  });
  return hidden && (!shown || runs);
}

// Another row of that school, program and year comes in its place.
bool is_replaced(const Record& r, const Rows& want, const Rows& held) {
  return std::any_of(want.begin(), want.end(), [&](const auto& one) {
    const Record& w = one.second;
    return !held.contains(one.first) && w[school] == r[school] && w[program] == r[program] &&
           w[service_year] == r[service_year] && w[service_code] == r[service_code] &&
           school_year(*from_compact(w[start])) == school_year(*from_compact(r[start]));
  });
}

// A row of the state that the SIS does not want: does it stay all the same?
bool stays(const District& d, const Record& r, const std::vector<Program>& waiting, const Rows& want,
           const Rows& held) {
  static const std::set<std::string> sent = {"101", "108", "113", "122", "127", "135", "162",
                                             "174", "181", "182", "191", "192", "193", "300"};
  const int of = school_year(*from_compact(r[start]));
  const Student* s = student_of(d, r[ssid]);
  if (d.keeps.contains(r[ssid]) || !sent.contains(r[program]) || s == nullptr) return true;
  const auto of_program = [&](const Program& p) { return p.code == r[program]; };
  for (const Program& p : waiting) {
    if (of_program(p) && school_year(p.start) <= of &&
        (!p.end || *p.end < p.start || school_year(*p.end) >= of))
      return true;
  }
  if (is_meal(r[program]) && of != current_year) return true;
  const bool touched = std::any_of(s->programs.begin(), s->programs.end(), [&](const Program& p) {
    return of_program(p) && p.origin != "FRE" && touches(p, of);
  });
  if (of < current_year && !touched) return true;
  if (hides(d, *s, r) && !is_replaced(r, want, held)) return true;
  return std::none_of(s->spells.begin(), s->spells.end(),
                      [&](const Spell& spell) { return school_year(spell.start) == of; });
}

// An eligibility that the state has at another school is not sent a second time.
bool is_elsewhere(const Record& r, const Rows& staying) {
  return r[membership] == "1" && std::any_of(staying.begin(), staying.end(), [&](const auto& other) {
           const Record& o = other.second;
           return o[ssid] == r[ssid] && o[program] == r[program] && o[start] == r[start] &&
                  o[school] != r[school] && o[service_year] == r[service_year] &&
                  o[service_code] == r[service_code];
         });
}

bool is_sound(const Rows& rows) {
  for (const auto& a : rows) {
    for (const auto& b : rows) {
      if (conflict(a.second, b.second)) return false;
    }
  }
  return true;
}

Rows of_student(const Rows& rows, const std::string& number) {
  Rows out;
  for (const auto& [key, record] : rows) {
    if (record[ssid] == number) out.emplace(key, record);
  }
  return out;
}

// Two sources with one key, and not the same: nothing of the student is sent.
bool wanted_rows(const District& d, const Student& s, Day today, Rows& rows, std::vector<Program>& waiting) {
  bool one_each = true;
  for (Program p : s.programs) {
    if (!is_source(p)) continue;
    if (ends_by_june(p.code)) p.end = earlier(p.end, day(school_year(p.start) + 1, 6, 30));
    const auto placed = place(d, s, p, today);
    if (placed.empty() && waits(d, s, p)) waiting.push_back(p);
    for (const Placed& row : placed) {
      const Record record = record_of(d, s, p, row);
      const auto [at, is_new] = rows.emplace(record.key(), record);
      one_each = one_each && (is_new || at->second == record);
    }
  }
  return one_each;
}

struct Side {
  Rows rows;
  bool held = false;
};

Side settle(const District& d, const Student& s, const Rows& held, Day today) {
  Rows want;
  std::vector<Program> waiting;
  if (!wanted_rows(d, s, today, want, waiting)) return {held, true};
  Rows end;
  for (const auto& [key, record] : held) {
    if (!want.contains(key) && stays(d, record, waiting, want, held)) end.emplace(key, record);
  }
  const Rows staying = held;
  for (const auto& [key, record] : want) {
    const auto before = held.find(key);
    const bool reopens = before != held.end() && record[finish].empty() && !before->second[finish].empty() &&
                         school_year(*from_compact(record[start])) < current_year;
    if (reopens) {
      end[key] = before->second;
    } else if (before != held.end() || !is_elsewhere(record, end)) {
      end[key] = record;
    }
  }
  const bool sound = end == held || is_sound(end);
  return {sound ? end : held, !sound || !waiting.empty()};
}

}  // namespace

Record record_of(const District& d, const Student& s) {
  Record r;
  r[record_type] = "SPRG";
  r[lea] = d.lea;
  r[ssid] = s.ssid;
  r[local_id] = s.id;
  r[first_name] = s.first;
  r[last_name] = s.last;
  r[birth_date] = compact(s.birth);
  r[gender] = s.gender;
  return r;
}

Rows wanted(const District& d, Day today) {
  Rows rows;
  for (const Student& s : d.students) {
    std::vector<Program> waiting;
    wanted_rows(d, s, today, rows, waiting);
  }
  return rows;
}

Expected expected(const District& d, const Rows& held, Day today) {
  Expected out;
  out.rows = held;
  for (const Student& s : d.students) {
    const Rows before = of_student(held, s.ssid);
    const Side side = settle(d, s, before, today);
    for (const auto& [key, record] : before) out.rows.erase(key);
    out.rows.insert(side.rows.begin(), side.rows.end());
    if (side.held) out.held_back.insert(s.id);
  }
  return out;
}

}  // namespace support::sprg
