// What happens in a district between two extracts. Each change either finds its case in the student or says
// no.
#include <algorithm>
#include <map>

#include "support/district.hpp"
#include "support/expected.hpp"

namespace support {

namespace {

struct Change {
  District& district;
  Student& student;
  Random& random;
  Day today;

  bool current(const Spell& spell) const { return school_year(spell.start) == first_current_year; }
  Spell* open_primary() const {
    Spell* spell = student.newest_primary();
    return spell != nullptr && spell->open() && current(*spell) && spell->start < today ? spell : nullptr;
  }
  Spell* any_spell() const {
    if (student.spells.empty()) return nullptr;
    return &student.spells[static_cast<std::size_t>(
        random.between(0, static_cast<int>(student.spells.size()) - 1))];
  }
  // Which spell is "next" after a 440 is only plain while no secondary spell can slip between.
  bool secondary_beside_440() const {
    const auto has = [&](auto test) {
      return std::any_of(student.spells.begin(), student.spells.end(), test);
    };
    return has([](const Spell& s) { return s.status == "20"; }) &&
           has([](const Spell& s) { return s.reason == "440"; });
  }
  Day day_in(Day from, Day to) const { return plus(from, random.between(0, std::max(0, between(from, to)))); }
  std::string leaving_code(const Spell& spell) const {
    if (spell.status == "20" || spell.status == "50") return "E170";
    return random.one_of(std::vector<std::string>{"T160", "T160", "T180", "T200", "E140", "E400"});
  }
};

bool leave(Change c) {
  Spell* spell = c.open_primary();
  if (spell == nullptr) return false;
  spell->exit = c.day_in(spell->start, plus(c.today, 5));
  spell->reason = c.leaving_code(*spell);
  return true;
}

bool move(Change c) {
  Spell* spell = c.open_primary();
  if (spell == nullptr || between(spell->start, c.today) < 3) return false;
  const auto other = school_for(c.district, c.random, spell->grade, spell->school);
  if (!other) return false;
  spell->exit = c.day_in(plus(spell->start, 1), plus(c.today, -1));
  spell->reason = c.leaving_code(*spell);
  Spell next = *spell;
  next.exit.reset();
  next.reason.clear();
  next.home.clear();
  next.school = *other;
  next.start = plus(*spell->exit, c.random.between(1, 3));
  if (c.district.school(next.school).type == "ALT" && c.random.chance(30)) next.status = "30";
  c.student.spells.push_back(next);
  return true;
}

bool move_twice(Change c) {
  return move(c) && move(c);
}

bool come_back(Change c) {
  const Spell* last = c.student.newest_primary();
  if (last == nullptr || last->open() || !last->exit || *last->exit >= plus(c.today, -2) ||
      last->reason == "E230" || last->reason == "440" || last->grade == 13 ||
      c.student.any_open_secondary()) {
    return false;
  }
  const bool same_year = c.current(*last);
  const int grade = std::min(12, same_year ? last->grade : last->grade + 1);
  const auto school = school_for(c.district, c.random, grade, "");
  if (!school) return false;
  Spell spell;
  spell.school = *school;
  spell.grade = grade;
  spell.start = c.day_in(same_year ? plus(*last->exit, 1) : first_school_day(first_current_year), c.today);
  c.student.spells.push_back(spell);
  return true;
}

bool shift_start(Change c) {
  Spell* spell = c.any_spell();
  if (spell == nullptr || c.secondary_beside_440()) return false;
  const Day moved = plus(spell->start, c.random.between(-6, 6));
  if (school_year(moved) != school_year(spell->start) || moved == spell->start ||
      (spell->exit && *spell->exit < moved))
    return false;
  spell->start = moved;
  return true;
}

bool wrong_school(Change c) {
  Spell* spell = c.any_spell();
  if (spell == nullptr || !spell->home.empty()) return false;
  const auto other = school_for(c.district, c.random, spell->grade, spell->school);
  if (!other) return false;
  spell->school = *other;
  return true;
}

bool other_grade(const District& d, Random& random, Spell& spell) {
  const int grade = spell.grade + (random.chance(50) ? 1 : -1);
  const std::string& at = spell.home.empty() ? spell.school : spell.home;
  if (grade < 0 || grade > 12 || spell.grade < 0 || !d.school(at).teaches(grade)) return false;
  spell.grade = grade;
  return true;
}

// A 440 in the middle of the year, with a real change behind it or without.
bool program_change(Change c) {
  Spell* spell = c.student.newest_primary();
  if (spell == nullptr || !c.current(*spell) || spell->status != "10" || spell->grade == 13) return false;
  const bool secondary = std::any_of(c.student.spells.begin(), c.student.spells.end(),
                                     [&](const Spell& s) { return s.status == "20" && c.current(s); });
  const Day last = spell->exit ? plus(*spell->exit, -3) : plus(c.today, -3);
  if (secondary || last <= spell->start) return false;
  Spell next = *spell;
  spell->exit = c.day_in(spell->start, last);
  spell->reason = "440";
  next.start = plus(*spell->exit, c.random.between(1, next.exit ? 2 : 12));
  switch (c.random.between(0, 4)) {
    case 0:
      break;
    case 1:
      if (!other_grade(c.district, c.random, next)) return false;
      break;
    case 2:
      if (next.exit) return false;
      next.status = "50";
      break;
    case 3:
      if (!c.district.supply.transfer) return false;
      next.transfer = next.transfer == "4" ? "2" : "4";
      next.residence = "1062166";
      break;
    default:
      if (next.transfer.empty()) return false;
      next.residence = next.residence == "1062166" ? "3768338" : "1062166";
  }
  c.student.spells.push_back(next);
  return true;
}

bool reopen(Change c) {
  Spell* spell = c.student.newest_primary();
  if (spell == nullptr || spell->open() || !c.current(*spell) || spell->reason == "440") return false;
  spell->exit.reset();
  spell->reason.clear();
  return true;
}

bool other_exit(Change c) {
  Spell* spell = c.any_spell();
  if (spell == nullptr || spell->open() || spell->reason == "440") return false;
  spell->exit = c.day_in(std::max(spell->start, plus(*spell->exit, -5)), plus(*spell->exit, 3));
  return true;
}

bool erase_spell(Change c) {
  Spell* spell = c.any_spell();
  if (spell == nullptr) return false;
  c.student.school = spell->school;
  if (c.random.chance(50)) c.student.deleted.push_back(*spell);
  c.student.spells.erase(c.student.spells.begin() + (spell - c.student.spells.data()));
  return true;
}

bool rename(Change c) {
  Student& s = c.student;
  switch (c.random.between(0, 3)) {
    case 0:
      s.last = s.last == "Nuevo" ? "Changed" : "Nuevo";
      break;
    case 1:
      s.middle = s.middle.empty() ? "Mid" : "";
      break;
    case 2:
      if (!c.district.supply.alias) return false;
      s.alias_first = s.alias_first.empty() ? "Lex" : "";
      s.alias_last = s.alias_first.empty() ? "" : "Ias";
      break;
    default:
      if (!c.district.supply.birth_place) return false;
      s.birth_city = s.birth_city.empty() ? "Visalia" : "";
  }
  return true;
}

bool revise(Change c) {
  Spell* spell = c.any_spell();
  if (spell == nullptr || spell->reason == "440") return false;
  if (c.random.chance(50)) return other_grade(c.district, c.random, *spell);
  if (!c.district.supply.transfer) return false;
  if (spell->transfer.empty()) {
    spell->transfer = "1", spell->residence = "3768338";
  } else {
    spell->transfer = spell->residence = "";
  }
  return true;
}

bool complete(Change c) {
  Spell* spell = c.open_primary();
  if (spell == nullptr || spell->grade != 12 || !c.district.supply.completion ||
      c.student.any_open_secondary() || spell->status != "10") {
    return false;
  }
  spell->exit = c.day_in(spell->start, c.today);
  spell->reason = "E230";
  c.student.completion = c.district.supply.state_data && c.random.chance(70) ? "100" : "360";
  return true;
}

bool second_school(Change c) {
  const Spell* main = c.open_primary();
  if (main == nullptr || c.student.any_open_secondary()) return false;
  const auto other = school_for(c.district, c.random, main->grade, main->school);
  if (!other || !main->home.empty()) return false;
  Spell spell;
  spell.school = *other;
  spell.grade = main->grade;
  spell.start = c.day_in(plus(main->start, 1), c.today);  // not on the day that a 440's next spell starts
  spell.status = "20";
  c.student.spells.push_back(spell);
  return true;
}

bool end_second(Change c) {
  for (auto& spell : c.student.spells) {
    if (spell.status != "20" || !spell.open()) continue;
    const Day last = c.current(spell) ? c.today : day(2024, 6, 4);
    spell.exit = c.day_in(spell.start, last);
    spell.reason = "E170";
    return true;
  }
  return false;
}

bool swap_primary(Change c) {
  Spell* main = c.open_primary();
  if (main == nullptr || main->status != "10") return false;
  for (auto& spell : c.student.spells) {
    if (spell.status != "20" || !spell.open() || !c.current(spell)) continue;
    spell.status = "10";
    main->status = "20";
    return true;
  }
  return false;
}

bool over_the_summer(Change c) {
  Student& s = c.student;
  const Spell* last = s.newest_primary();
  if (last == nullptr || c.current(*last) || !s.summer_reason.empty()) return false;
  s.summer_reason = c.random.one_of(std::vector<std::string>{"T160", "T180", "E140"});
  if (c.random.chance(50)) s.summer_date = plus(last_school_day(2025), c.random.between(-4, 30));
  return true;
}

// ------------------------------------------------------------ what the state must not be told, until it is
// mended

bool half_an_exit(Change c) {
  Spell* spell = c.open_primary();
  if (spell == nullptr) return false;
  spell->exit = c.today;
  return true;
}

bool dangling_440(Change c) {
  Spell* spell = c.open_primary();
  if (spell == nullptr) return false;
  spell->exit = c.today;
  spell->reason = "440";
  return true;
}

bool other_gender(Change c) {
  c.student.gender = c.student.gender == "F" ? "M" : "F";
  return true;
}

bool lost_ssid(Change c) {
  c.student.ssid.clear();
  return true;
}

bool borrowed_ssid(Change c) {
  Student other = random_student(c.district, c.random);
  other.sane = std::make_shared<Student>(other);
  other.trouble = "borrowed SSID";
  other.ssid = c.student.ssid;
  c.district.students.push_back(other);  // c.student is a copy, not an element
  return true;
}

bool graduated_grade(Change c) {
  Spell* spell = c.open_primary();
  if (spell == nullptr || spell->grade != 12) return false;
  spell->grade = 13;
  return true;
}

struct Kind {
  const char* name;
  bool (*deed)(Change);
  int weight;
  bool trouble;
};

const std::vector<Kind> kinds = {{"leave", leave, 10, false},
                                 {"move", move, 12, false},
                                 {"move twice", move_twice, 10, false},
                                 {"come back", come_back, 8, false},
                                 {"shift start", shift_start, 14, false},
                                 {"wrong school", wrong_school, 6, false},
                                 {"program change", program_change, 14, false},
                                 {"reopen", reopen, 8, false},
                                 {"other exit", other_exit, 6, false},
                                 {"erase spell", erase_spell, 8, false},
                                 {"rename", rename, 8, false},
                                 {"revise", revise, 8, false},
                                 {"complete", complete, 10, false},
                                 {"second school", second_school, 8, false},
                                 {"end second", end_second, 8, false},
                                 {"swap primary", swap_primary, 10, false},
                                 {"over the summer", over_the_summer, 6, false},
                                 {"half an exit", half_an_exit, 2, true},
                                 {"dangling 440", dangling_440, 2, true},
                                 {"other gender", other_gender, 2, true},
                                 {"lost SSID", lost_ssid, 2, true},
                                 {"borrowed SSID", borrowed_ssid, 1, true},
                                 {"grade 13", graduated_grade, 3, true}};

const Kind& random_kind(Random& random) {
  int total = 0;
  for (const auto& kind : kinds) total += kind.weight;
  int at = random.between(1, total);
  for (const auto& kind : kinds) {
    at -= kind.weight;
    if (at <= 0) return kind;
  }
  return kinds.back();
}

bool can_follow(const District& district, const State& state, const State::OdsForm& visible,
                const std::set<std::string>& ssids, Day today) {
  SenrRows held;
  for (const auto& [key, record] : state.records()) {
    if (State::in_extract(key, visible)) held.emplace(key, record);
  }
  const Expected target = expected(district, held, today);
  return std::all_of(ssids.begin(), ssids.end(), [&](const std::string& ssid) {
    return ssid.empty() || reachable(state, target, ssid, visible);
  });
}

// Whole students come and go, get their SSID or another one.
std::string change_roll(District& d, Random& random) {
  const int what = random.between(1, 10);
  if (what <= 5) {
    d.students.push_back(random_student(d, random));
    if (random.chance(30)) d.students.back().ssid.clear();
    return "new student";
  }
  for (auto& s : d.students) {
    if (what <= 8 && s.ssid.empty() && !s.sane) {
      s.ssid = std::to_string(d.next_ssid++);
      return "SSID given";
    }
  }
  if (d.students.size() < 3) return "";
  const auto at = static_cast<std::size_t>(random.between(0, static_cast<int>(d.students.size()) - 1));
  if (d.students[at].sane) return "";
  if (what == 9) {
    d.students.erase(d.students.begin() + static_cast<std::ptrdiff_t>(at));
    return "student erased";
  }
  if (what == 10 && !d.students[at].ssid.empty()) {
    d.students[at].ssid = std::to_string(d.next_ssid++);
    return "SSID replaced";
  }
  return "";
}

// The SSIDs whose student is not the same in both.
std::set<std::string> touched(const District& before, const District& after) {
  std::map<std::string, std::string> owners, now;
  for (const auto& s : before.students) owners[s.ssid] += s.id;
  for (const auto& s : after.students) now[s.ssid] += s.id;
  std::set<std::string> ssids;
  for (const auto& [ssid, ids] : owners) {
    if (!now.contains(ssid) || now.at(ssid) != ids) ssids.insert(ssid);
  }
  for (const auto& [ssid, ids] : now) {
    if (!owners.contains(ssid) || owners.at(ssid) != ids) ssids.insert(ssid);
  }
  return ssids;
}

// Looks for a student whom this kind of change fits; their SSID goes to `ssids`.
std::string apply(const Kind& kind, District& changed, Random& random, Day today,
                  std::set<std::string>& ssids) {
  const auto count = static_cast<int>(changed.students.size());
  const int first = random.between(0, count - 1);
  for (int i = 0; i < count; ++i) {
    const auto at = static_cast<std::size_t>((first + i) % count);
    Student student = changed.students[at];
    if (student.sane || (kind.trouble && student.ssid.empty())) continue;
    const auto before = std::make_shared<Student>(student);
    if (!kind.deed({changed, student, random, today})) continue;
    if (kind.trouble) student.sane = before, student.trouble = kind.name;
    changed.students[at] = student;
    ssids.insert({before->ssid, student.ssid});
    return std::string(kind.name) + " (" + student.id + ")";
  }
  return "";
}

std::string try_once(District& district, const State& state, const State::OdsForm& visible, Random& random,
                     Day today) {
  District changed = district;
  std::set<std::string> ssids;
  std::string name;
  if (random.chance(12)) {
    name = change_roll(changed, random);
  } else {
    name = apply(random_kind(random), changed, random, today, ssids);
  }
  if (name.empty()) return "";
  ssids.merge(touched(district, changed));
  if (!can_follow(changed, state, visible, ssids, today)) return "";
  district = std::move(changed);
  return name;
}

}  // namespace

std::string mutate(District& district, const State& state, const State::OdsForm& visible, Random& random,
                   Day today) {
  for (int tries = 0; tries < 20; ++tries) {
    const std::string name = try_once(district, state, visible, random, today);
    if (!name.empty()) return name;
  }
  return "";
}

void heal(District& district) {
  for (auto& student : district.students) {
    if (!student.sane) continue;
    const auto sane = student.sane;
    student = *sane;
  }
}

}  // namespace support
