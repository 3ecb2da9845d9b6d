#include "support/district.hpp"

#include <algorithm>
#include <stdexcept>

#include "support/expected.hpp"

namespace support {

namespace {

const std::vector<std::string> first_names = {"Ana",         "Bo",         "Cleo", "Dai", "Eli", "Fay",
                                              "Jos\xC3\xA9", "Zo\xC3\xAB", "Ren",  "Uma", "Ivo", "Kim"};
const std::vector<std::string> last_names = {"Prueba",
                                             "Muster",
                                             "Sample-Test",
                                             "O'Example",
                                             "N\xC3\xBA\xC3\xB1"
                                             "ez",
                                             "St. Placeholder",
                                             "De La Prueba",
                                             "Dummy"};
const std::vector<std::string> districts = {"1964733", "1062166", "3768338"};
const std::vector<std::string> leaving = {"T160", "T180", "T200", "T240", "E140", "E400", "T370"};

std::string maybe(Random& random, int percent, const std::string& value) {
  return random.chance(percent) ? value : "";
}

Supply random_supply(Random& r) {
  Supply s;
  s.alias = r.chance(80);
  s.birth_place = r.chance(80);
  s.transfer = r.chance(80);
  s.home = r.chance(70);
  s.completion = r.chance(80);
  s.nps = r.chance(70);
  s.state_data = r.chance(80);
  s.legal_names = r.chance(60);
  s.special_education = r.chance(60);
  s.translations = r.chance(70);
  s.calendar = r.chance(80);
  s.slashed_dates = r.chance(50);
  s.windows_1252 = r.chance(25);
  s.crlf = r.chance(50);
  s.quotes = r.chance(40);
  s.extra_column = r.chance(30);
  return s;
}

std::vector<School> random_schools(Random& r) {
  std::vector<School> all = {{"1", "1990011", "REG", -2, 12, true, false, std::nullopt},
                             {"2", "1990012", "REG", -2, 6, true, false, day(1990, 7, 1)},
                             {"3", "1990013", "REG", 7, 12, true, false, std::nullopt},
                             {"4", "1990014", "ALT", 7, 12, true, false, std::nullopt},
                             {"5", "1990015", "REG", std::nullopt, std::nullopt, true, true, std::nullopt},
                             {"9", "1990019", "REG", -2, 12, false, false, std::nullopt}};
  std::vector<School> schools;
  for (const auto& school : all) {
    const bool always = school.code == "1" || school.code == "9";
    if (always || (school.code == "5" ? r.chance(30) : r.chance(60))) schools.push_back(school);
  }
  if (r.chance(20)) schools.front().low = schools.front().high = std::nullopt;
  return schools;
}

void give_data(Student& s, Random& r) {
  const std::vector<std::string> yes_no = {"Y", "N"};
  s.data.uc_csu = r.one_of(yes_no);
  s.data.merit = maybe(r, 60, r.one_of(yes_no));
  s.data.biliteracy = maybe(r, 60, r.one_of(yes_no));
  s.data.adult_transition = maybe(r, 20, r.one_of(yes_no));
  s.data.exemption = r.one_of(yes_no);
}

void give_names(Student& s, Random& r) {
  s.first = r.one_of(first_names);
  s.middle = maybe(r, 40, r.one_of(first_names));
  s.last = r.one_of(last_names);
  s.suffix = maybe(r, 10, "JR");
  if (r.chance(20)) {
    s.alias_first = r.one_of(first_names);
    s.alias_middle = maybe(r, 20, r.one_of(first_names));
    s.alias_last = r.one_of(last_names);
  }
  if (r.chance(20))
    s.legal = LegalName{maybe(r, 70, r.one_of(first_names)), maybe(r, 30, "Q."),
                        maybe(r, 50, r.one_of(last_names)), "", ""};
}

void give_birth_place(Student& s, Random& r) {
  s.birth_city = maybe(r, 70, "Fresno");
  s.birth_country = r.one_of(std::vector<std::string>{"US", "US", "US", "CA", "PH"});
  if (s.birth_country == "US") s.birth_state = maybe(r, 80, "CA");
  if (s.birth_country == "CA") s.birth_state = maybe(r, 80, "BC");
}

// A past year: closed on the last school day, in the SIS too or only by the state.
void spend_past_year(const District& d, Student& s, Random& r, int year, int grade) {
  const auto school = school_for(d, r, grade, "");
  if (!school) return;
  Spell spell;
  spell.school = *school;
  spell.grade = grade;
  spell.start = plus(first_school_day(year), r.chance(80) ? 0 : r.between(1, 40));
  if (r.chance(20)) {
    const auto other = school_for(d, r, grade, *school);
    spell.exit = plus(spell.start, r.between(5, 60));
    spell.reason = r.one_of(leaving);
    s.spells.push_back(spell);
    if (!other || r.chance(30)) return;
    spell.school = *other;
    spell.start = plus(*spell.exit, r.between(1, 5));
  }
  spell.exit = last_school_day(year);
  spell.reason = "E155";
  s.spells.push_back(spell);
}

void spend_current_year(const District& d, Student& s, Random& r, int grade) {
  const auto school = school_for(d, r, grade, "");
  if (!school) return;
  Spell spell;
  spell.school = *school;
  spell.grade = grade;
  spell.start = plus(first_school_day(first_current_year), r.chance(80) ? 0 : r.between(-3, 3));
  if (d.supply.transfer && r.chance(15))
    spell.transfer = r.one_of(std::vector<std::string>{"1", "2", "4"}), spell.residence = r.one_of(districts);
  for (const auto& virtual_school : d.schools) {
    if (virtual_school.virtual_school && r.chance(30))
      spell.home = spell.school, spell.school = virtual_school.code;
  }
  s.spells.push_back(spell);
}

void fill_unsupplied(const Supply& supply, SenrRecord& record, Random& r) {
  if (!supply.alias && r.chance(30)) record[alias_first] = "Al", record[alias_last] = "Ias";
  if (!supply.birth_place && r.chance(60))
    record[birth_city] = "Clovis", record[birth_state] = "US-CA", record[birth_country] = "US";
  if (!supply.transfer && r.chance(30)) record[transfer] = "1", record[residence] = r.one_of(districts);
  if (!record.open() && r.chance(20)) record[receiver] = "1990012";
  if (!supply.state_data && r.chance(20)) record[adult_transition] = "N";
}

SenrRecord invented(const District& d, Random& r, const std::string& ssid_code,
                    const std::string& school_code, Day from, std::optional<Day> to) {
  Student s;
  s.id = std::to_string(r.between(500, 899));
  s.ssid = ssid_code;
  s.first = r.one_of(first_names);
  s.last = r.one_of(last_names);
  SenrRecord record;
  record[record_type] = "SENR";
  record[lea] = d.lea;
  record[school] = school_code;
  record[year] = academic_year(from);
  record[ssid] = s.ssid;
  record[local_id] = s.id;
  record[first_name] = s.first;
  record[last_name] = s.last;
  record[birth_date] = "20120304";
  record[gender] = "F";
  record[birth_country] = "US";
  record[Field::start] = compact(from);
  record[status] = "10";
  record[grade] = "08";
  if (to) record[exit_date] = compact(*to), record[exit_reason] = "T160";
  return record;
}

// Rows that nobody may touch: other LEAs, unselected schools, before the window, kept by hand.
void add_untouchables(District& d, State& state, Random& r) {
  const Day uploaded = day(2026, 7, 20);
  for (const auto& s : std::vector<Student>(d.students)) {
    if (s.ssid.empty()) continue;
    SenrRecord old = invented(d, r, s.ssid, "1990011", day(2023, 8, 16), day(2024, 6, 5));
    old[local_id] = s.id,
    old[gender] = s.legal && d.supply.legal_names && !s.legal->gender.empty() ? s.legal->gender : s.gender;
    old[birth_date] = compact(s.birth);
    if (r.chance(20)) state.hold(old, uploaded);
    SenrRecord aside = old;
    aside[school] = "1990019", aside[Field::start] = "20250110", aside[year] = "2024-2025",
    aside[exit_date] = "20250111";
    aside[status] = "20", aside[exit_reason] = "E170";
    if (r.chance(10)) state.hold(aside, uploaded);
    SenrRecord foreign = old;
    foreign[lea] = "1999888", foreign[school] = "1998881", foreign[Field::start] = "20240901",
    foreign[year] = "2024-2025";
    if (r.chance(15)) state.hold(foreign, uploaded);
  }
  for (int i = r.between(0, 2); i > 0; --i) {
    const std::string kept = std::to_string(d.next_ssid++);
    d.keeps.insert(kept);
    state.hold(invented(d, r, kept, "1990011", plus(first_school_day(first_current_year), i), std::nullopt),
               uploaded);
  }
  if (r.chance(20)) {  // typed in by hand at the state, not kept: will have to go
    state.hold(invented(d, r, std::to_string(d.next_ssid++), "1990011", first_school_day(first_current_year),
                        std::nullopt),
               uploaded);
  }
}

// Long ago somebody opened a secondary enrolment that the SIS may still close.
void add_old_secondary(District& d, Random& r) {
  for (auto& s : d.students) {
    if (s.ssid.empty() || !r.chance(6)) continue;
    Spell spell;
    spell.school = "1";
    spell.grade = 3;
    spell.start = day(2023, 8, 17);
    spell.status = "20";
    s.spells.insert(s.spells.begin(), spell);
  }
}

}  // namespace

Spell* Student::newest_primary() {
  Spell* newest = nullptr;
  for (auto& spell : spells) {
    if (spell.status != "20" && (newest == nullptr || spell.start > newest->start)) newest = &spell;
  }
  return newest;
}

bool Student::any_open_secondary() const {
  return std::any_of(spells.begin(), spells.end(),
                     [](const Spell& s) { return s.status == "20" && s.open(); });
}

const School& District::school(const std::string& code) const {
  for (const auto& one : schools) {
    if (one.code == code) return one;
  }
  throw std::logic_error("no school " + code);
}

std::set<std::string> District::selected_codes() const {
  std::set<std::string> codes;
  for (const auto& one : schools) {
    if (one.selected) codes.insert(one.state_code);
  }
  return codes;
}

Student* District::student(const std::string& id) {
  for (auto& one : students) {
    if (one.id == id) return &one;
  }
  return nullptr;
}

Day first_school_day(int year) {
  return day(year, 8, year == 2026 ? 17 : 18);
}
Day last_school_day(int year) {
  return day(year + 1, 6, 4);
}

std::optional<std::string> school_for(const District& district, Random& random, int grade,
                                      const std::string& other_than) {
  std::vector<std::string> codes;
  for (const auto& school : district.schools) {
    const bool often = school.selected || random.chance(10);
    if (school.code != other_than && school.teaches(grade) && often && !school.virtual_school)
      codes.push_back(school.code);
  }
  if (codes.empty()) return std::nullopt;
  return random.one_of(codes);
}

Student random_student(District& district, Random& random) {
  Student s;
  s.id = std::to_string(district.next_id++);
  s.ssid = std::to_string(district.next_ssid++);
  give_names(s, random);
  give_data(s, random);
  if (district.supply.birth_place) give_birth_place(s, random);
  if (!district.supply.alias) s.alias_first = s.alias_middle = s.alias_last = "";
  if (!district.supply.legal_names) s.legal.reset();
  s.gender = random.one_of(std::vector<std::string>{"F", "M", "F", "M", "X"});
  const int grade = random.between(-1, 12);
  s.birth = day(first_current_year - 5 - grade, static_cast<unsigned>(random.between(1, 8)),
                static_cast<unsigned>(random.between(1, 28)));
  s.special_education = district.supply.special_education && random.chance(15);
  s.school = "1";
  if (random.chance(40) && grade > 1) spend_past_year(district, s, random, 2024, grade - 2);
  if (random.chance(60) && grade > 0) spend_past_year(district, s, random, 2025, grade - 1);
  if (random.chance(90) || s.spells.empty()) spend_current_year(district, s, random, grade);
  return s;
}

District random_district(Random& random, Day) {
  District d;
  d.supply = random_supply(random);
  d.schools = random_schools(random);
  for (int n = random.between(3, random.chance(20) ? 25 : 10); n > 0; --n)
    d.students.push_back(random_student(d, random));
  for (auto& s : d.students) {
    if (random.chance(6)) s.ssid.clear();
  }
  add_old_secondary(d, random);
  return d;
}

State initial_state(District& district, Random& random, Day today) {
  State state(district.lea, today);
  state.add_district_code("1964733");
  for (const auto& school : district.schools) {
    state.add_school({school.state_code, school.type, school.low, school.high, school.opened, std::nullopt});
  }
  District all = district;
  all.supply.calendar = true;
  SenrRows old;  // what started before the window is in no derivation
  for (const auto& s : district.students) {
    for (const auto& spell : s.spells) {
      if (spell.start >= day(2024, 7, 1) || s.ssid.empty()) continue;
      SenrRecord record = invented(district, random, s.ssid, "1990011", spell.start, std::nullopt);
      record[local_id] = s.id, record[gender] = s.gender, record[birth_date] = compact(s.birth),
      record[status] = "20", record[grade] = "03";
      old.emplace(record.key(), record);
    }
  }
  for (auto& [key, record] : expected(all, old, today).rows) {
    SenrRecord filled = record;
    fill_unsupplied(district.supply, filled, random);
    state.hold(filled, day(2026, 7, 15));
  }
  add_untouchables(district, state, random);
  // The SIS need not say what the state knows: no history, or a year's end that only the state has.
  for (auto& s : district.students) {
    if (random.chance(10))
      std::erase_if(s.spells, [](const Spell& spell) { return spell.start < day(2025, 7, 1); });
    for (auto& spell : s.spells) {
      if (spell.reason == "E155" && random.chance(40)) spell.exit.reset(), spell.reason.clear();
    }
  }
  return state;
}

}  // namespace support
