#include "support/programs_expected.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

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

bool has_primary(const std::vector<Spell>& spells, int year) {
  return std::any_of(spells.begin(), spells.end(),
                     [&](const Spell& s) { return !s.secondary && school_year(s.start) == year; });
}

std::vector<Placed> participation(const District& d, const std::vector<Spell>& spells, const Program& p,
                                  Day today) {
  std::vector<Placed> rows;
  for (const Spell& spell : spells) {
    if (!meet(spell, p) || (!p.school.empty() && spell.school != p.school)) continue;
    if (p.school.empty() && spell.secondary && has_primary(spells, school_year(spell.start))) continue;
    Placed row{spell.school, std::max(p.start, spell.start), earlier(p.end, spell.exit)};
    const Day last = last_school_day(current_year);
    const bool near = d.calendar && today >= plus(last, -30) && school_year(row.start) == current_year;
    if (!row.end && near && ends_with_school(p.code)) row.end = last;
    rows.push_back(row);
  }
  return rows;
}

// The spell that holds the start, else the newest of that academic year, else the first later one that meets;
// a primary one before a secondary one.
const Spell* spell_of(const std::vector<Spell>& spells, const Program& p) {
  using Rank = std::tuple<int, Day, bool, Day, std::size_t>;
  std::optional<Rank> best;
  const Spell* found = nullptr;
  for (std::size_t i = 0; i < spells.size(); ++i) {
    const Spell& spell = spells[i];
    if (!p.school.empty() && spell.school != p.school) continue;
    const bool holds = spell.start <= p.start && p.start <= spell.exit.value_or(endless);
    const bool of_year = school_year(spell.start) == school_year(p.start);
    const bool later = spell.start > p.start && meet(spell, p);
    if (!holds && !of_year && !later) continue;
    // Newest first: the days to the end of time.
    const Day age = Day{} + (endless - spell.start);
    const Day first_later = school_year(spell.start) > school_year(p.start) ? spell.start : Day{};
    const Rank rank{holds ? 1 : of_year ? 2 : 3, first_later, spell.secondary, age, spells.size() - i};
    if (best && *best <= rank) continue;
    best = rank;
    found = &spell;
  }
  return found;
}

std::vector<Placed> one_row(const std::vector<Spell>& spells, Program p) {
  const Spell* at = spell_of(spells, p);
  if (at == nullptr) return {};
  const Spell* last = nullptr;
  for (const Spell& spell : spells) {
    const bool meets = spell.school == at->school && meet(spell, p);
    if (meets && (last == nullptr || spell.start >= last->start)) last = &spell;
  }
  if (last == nullptr) return {};
  if (p.end) p.end = earlier(p.end, last->exit);
  return {{at->school, p.start, p.end}};
}

// Spells at one school with no other school between them.
std::vector<std::vector<Spell>> stays_of(std::vector<Spell> spells) {
  std::erase_if(spells, [](const Spell& s) { return s.secondary; });
  std::stable_sort(spells.begin(), spells.end(),
                   [](const Spell& a, const Spell& b) { return a.start < b.start; });
  std::vector<std::vector<Spell>> stays;
  for (const Spell& spell : spells) {
    if (stays.empty() || stays.back().back().school != spell.school) stays.emplace_back();
    stays.back().push_back(spell);
  }
  return stays;
}

// A row at every school that the student went to while eligible.
std::vector<Placed> rows_at_every_school(const std::vector<Spell>& spells, const Program& p) {
  std::vector<Placed> rows;
  const auto stays = stays_of(spells);
  for (const auto& stay : stays) {
    std::vector<Spell> met;
    std::copy_if(stay.begin(), stay.end(), std::back_inserter(met),
                 [&](const Spell& s) { return meet(s, p); });
    if (met.empty()) continue;
    Placed row{stay.front().school, rows.empty() ? p.start : std::max(p.start, met.front().start), {}};
    const auto exit = met.back().exit;
    const bool stays_open = !p.end && (!exit || &stay == &stays.back());
    if (!stays_open) row.end = earlier(p.end, exit);
    rows.push_back(row);
  }
  return rows;
}

std::vector<Placed> entitlement(const std::vector<Spell>& spells, const Program& p) {
  if (follows(p.code) && p.school.empty()) {
    if (auto rows = rows_at_every_school(spells, p); !rows.empty()) return rows;
  }
  return one_row(spells, p);
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

// Something can be made of it; meals count in the current academic year only.
bool is_source(const District& d, const Program& p) {
  if (!p.fault.empty() || is_missing(d, p.code)) return false;
  return !is_meal(p.code) || school_year(p.start) == current_year;
}

// What the export says of the dates of a row that cannot be used.
struct Known {
  std::optional<Day> start, end;
};

Known known(const District& d, const Program& p) {
  const std::string table = p.origin + ".";
  const bool participation = participating(p.code) != (p.fault == "other dates");
  const std::string start = p.origin == "FOF"   ? "SD"
                            : p.origin == "FRE" ? "ESD"
                            : participation     ? "PSD"
                                                : "ESD";
  const std::string end = p.origin == "FOF"   ? "LD"
                          : p.origin == "FRE" ? "EED"
                          : participation     ? "PED"
                                              : "EED";
  Known dates;
  if (p.fault != "no start" && d.missing != table + start) dates.start = p.start;
  // Of dates of the other kind without their start nothing is known.
  const bool alone = p.fault == "other dates" && !dates.start;
  if (!alone && d.missing != table + end) dates.end = p.end;
  return dates;
}

bool in_years(const Known& dates, int of) {
  if (dates.start && of < school_year(*dates.start)) return false;
  const bool reversed = dates.start && dates.end && *dates.end < *dates.start;
  return !dates.end || reversed || of <= school_year(*dates.end);
}

// A row that is listed: of a known program, or of meals of this year.
bool is_unusable(const District& d, const Program& p) {
  if (p.fault.empty()) return false;
  if (p.fault != "no translation") return !is_missing(d, p.code);
  const auto start = known(d, p).start;
  return p.origin == "FRE" && (!start || school_year(*start) == current_year);
}

// The same, and somebody reports the student in its years.
bool is_listed(const District& d, const Student& s, const Program& p) {
  if (!is_unusable(d, p)) return false;
  const Known dates = known(d, p);
  const auto spells = reported(d, s);
  return std::any_of(spells.begin(), spells.end(),
                     [&](const Spell& spell) { return in_years(dates, school_year(spell.start)); });
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

bool touches_days(const Program& p, int of) {
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
    return p.code == r[program] && is_source(d, p) && p.end.value_or(endless) >= first && p.start <= last;
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

// A row of PGM without translation may be any program of PGM that the year has no other row of.
bool may_be_without_translation(const District& d, const Student& s, const Record& r) {
  if (is_meal(r[program]) || r[program] == "101") return false;
  const Day first = *from_compact(r[start]);
  const int of = school_year(first);
  const bool touched = std::any_of(s.programs.begin(), s.programs.end(), [&](const Program& p) {
    return p.code == r[program] && is_source(d, p) && touches_days(p, of);
  });
  return std::any_of(s.programs.begin(), s.programs.end(), [&](const Program& p) {
    if (p.origin != "PGM" || p.fault != "no translation") return false;
    const Known dates = known(d, p);
    if (dates.start && school_year(*dates.start) > of) return false;
    if (dates.end && *dates.end < day(of, 7, 1)) return false;
    return !touched || dates.start == first;
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
  for (const Program& p : s->programs) {
    const bool may_be = p.code == r[program] || (p.fault == "no translation" && is_meal(r[program]));
    if (may_be && is_listed(d, *s, p) && in_years(known(d, p), of)) return true;
  }
  if (may_be_without_translation(d, *s, r)) return true;
  if (is_meal(r[program]) && of != current_year) return true;
  const bool touched = std::any_of(s->programs.begin(), s->programs.end(), [&](const Program& p) {
    return of_program(p) && is_source(d, p) && p.origin != "FRE" && touches(p, of);
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

struct Wish {
  Program source;
  Record record;
};

// Two rows of the SIS that run on into one enrollment are one there.
void join_those_that_run_on(std::vector<Wish>& wishes) {
  const auto better = [](const Wish& a, const Wish& b) {
    const auto end = [](const Wish& w) { return w.record[finish].empty() ? "99999999" : w.record[finish]; };
    return std::make_pair(end(a), a.source.start) > std::make_pair(end(b), b.source.start);
  };
  const auto same = [](const Wish& a, const Wish& b) {
    return a.record[school] == b.record[school] && a.record[program] == b.record[program] &&
           a.record[start] == b.record[start];
  };
  const auto runs_on = [](const Wish& w) { return w.record[start] > compact(w.source.start); };
  std::vector<Wish> kept;
  for (const Wish& wish : wishes) {
    const bool joined = follows(wish.source.code) && wish.source.school.empty() &&
                        std::any_of(wishes.begin(), wishes.end(), [&](const Wish& o) {
                          return same(o, wish) && o.source.school.empty() && runs_on(o);
                        });
    const bool beaten = joined && std::any_of(wishes.begin(), wishes.end(), [&](const Wish& o) {
                          return same(o, wish) && o.source.school.empty() &&
                                 (better(o, wish) || (&o > &wish && !better(wish, o)));
                        });
    if (!beaten) kept.push_back(wish);
  }
  wishes = std::move(kept);
}

std::vector<Wish> wishes_of(const District& d, const Student& s, Day today, std::vector<Program>& waiting) {
  std::vector<Wish> wishes;
  for (Program p : s.programs) {
    if (!is_source(d, p)) continue;
    if (ends_by_june(p.code)) p.end = earlier(p.end, day(school_year(p.start) + 1, 6, 30));
    const auto placed = place(d, s, p, today);
    if (placed.empty() && waits(d, s, p)) waiting.push_back(p);
    for (const Placed& row : placed) wishes.push_back({p, record_of(d, s, p, row)});
  }
  join_those_that_run_on(wishes);
  return wishes;
}

// Two sources with one key, and not the same: nothing of that program is sent. Gives these programs.
std::set<std::string> wanted_rows(const std::vector<Wish>& wishes, Rows& rows) {
  std::set<std::string> twice;
  for (const Wish& wish : wishes) {
    const auto [at, is_new] = rows.emplace(wish.record.key(), wish.record);
    if (!is_new && !(at->second == wish.record)) twice.insert(wish.record[program]);
  }
  return twice;
}

struct Side {
  Rows rows;
  bool held = false;
};

Rows of_programs(const Rows& rows, const std::set<std::string>& programs) {
  Rows out;
  for (const auto& [key, record] : rows) {
    if (programs.contains(record[program])) out.emplace(key, record);
  }
  return out;
}

// One program, or free and reduced meals, which wait together.
Side settle_unit(const District& d, const Rows& want, const Rows& held, const std::vector<Program>& waiting) {
  Rows end;
  for (const auto& [key, record] : held) {
    if (!want.contains(key) && stays(d, record, waiting, want, held)) end.emplace(key, record);
  }
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
  return {sound ? end : held, !sound};
}

Side settle(const District& d, const Student& s, const Rows& held, Day today) {
  std::vector<Program> waiting;
  Rows want;
  const auto twice = wanted_rows(wishes_of(d, s, today, waiting), want);
  const bool listed =
      std::any_of(s.programs.begin(), s.programs.end(), [&](const Program& p) { return is_listed(d, s, p); });
  Side side{{}, !waiting.empty() || !twice.empty() || listed};
  std::set<std::set<std::string>> units;
  for (const Rows* rows : {static_cast<const Rows*>(&want), &held}) {
    for (const auto& [key, record] : *rows) {
      units.insert(is_meal(record[program]) ? std::set<std::string>{"181", "182"}
                                            : std::set<std::string>{record[program]});
    }
  }
  for (const auto& unit : units) {
    Rows before = of_programs(held, unit);
    Rows fixed;  // nothing is said of these
    for (const auto& code : unit) {
      if (!is_missing(d, code) && !twice.contains(code)) continue;
      fixed.merge(of_programs(before, {code}));
    }
    for (const auto& [key, record] : fixed) before.erase(key);
    std::set<std::string> free = unit;
    std::erase_if(free, [&](const auto& code) { return is_missing(d, code) || twice.contains(code); });
    const Side settled = settle_unit(d, of_programs(want, free), before, waiting);
    side.held = side.held || settled.held;
    side.rows.insert(settled.rows.begin(), settled.rows.end());
    side.rows.insert(fixed.begin(), fixed.end());
  }
  return side;
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
    wanted_rows(wishes_of(d, s, today, waiting), rows);
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
