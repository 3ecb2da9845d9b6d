#include "support/expected.hpp"

#include <algorithm>

namespace support {

namespace {

constexpr int window_year = first_current_year - 2;

std::string two(int grade) {
  if (grade == -2) return "PS";
  if (grade == -1) return "TK";
  if (grade == 0) return "KN";
  return (grade < 10 ? "0" : "") + std::to_string(grade);
}

struct WantedSpell {
  SenrRecord record;
  bool past_and_open = false;
};

// A spell that is not reported (grade 13, its school): what the state has of this student in this year may be
// it.
using LeftOut = std::set<std::pair<std::string, std::string>>;  // SSID or local id, academic year

struct Wish {
  std::vector<WantedSpell> spells;
  LeftOut left_out;
  bool held = false;
};

class Derivation {
 public:
  Derivation(const District& district, const SenrRows& held, Day today, const SenrRows& earlier)
      : m_district(district),
        m_held(held),
        m_today(today),
        m_earlier(earlier),
        m_selected(district.selected_codes()) {}
  Expected run();

 private:
  std::vector<Spell> folded(const Student& student, bool& held) const;
  bool reported(const Spell& spell) const;
  bool really_changed(const Spell& first, const Spell& second) const;
  SenrRecord record(const Student& student, const Spell& spell) const;
  Wish wish(const Student& student) const;
  void summer_withdrawal(const Student& student, WantedSpell& newest) const;
  bool stays_closed(const WantedSpell& wanted, const SenrRecord& c) const;
  bool would_be_sent(const WantedSpell& wanted, const SenrRecord& c) const;
  bool other_person(const Wish& wish) const;
  bool other_ssid(const Wish& wish) const;
  void place(const WantedSpell& wanted, Expected& out) const;
  void remember_earlier(const WantedSpell& wanted, Expected& out) const;
  void place_existing(const WantedSpell& wanted, const SenrRecord& c, Expected& out) const;
  bool rolled_over(const std::string& school_code) const;
  bool left_alone(const SenrRecord& c, const LeftOut& left_out, const std::set<std::string>& held) const;
  bool in_scope(const SenrKey& key) const {
    return m_selected.contains(key.school) && key.start >= compact(day(window_year, 7, 1));
  }
  void settle(const std::vector<SenrKey>& go, Expected& out) const;

  const District& m_district;
  const SenrRows& m_held;
  Day m_today;
  const SenrRows& m_earlier;
  std::set<std::string> m_selected;
};

// The school that reports the spell is a selected one.
bool Derivation::reported(const Spell& spell) const {
  return m_selected.contains(m_district.school(spell.home.empty() ? spell.school : spell.home).state_code);
}

bool Derivation::really_changed(const Spell& first, const Spell& second) const {
  const Supply& supply = m_district.supply;
  const bool grade =
      first.grade != second.grade &&
      !(supply.calendar && *first.exit >= plus(last_school_day(school_year(*first.exit)), -14));
  const bool transfer =
      supply.transfer && (first.transfer != second.transfer || first.residence != second.residence);
  return grade || transfer || first.status != second.status;
}

std::vector<Spell> Derivation::folded(const Student& student, bool& held) const {
  std::vector<Spell> spells = student.spells;
  std::sort(spells.begin(), spells.end(), [](const Spell& a, const Spell& b) { return a.start < b.start; });
  std::vector<Spell> out;
  for (std::size_t i = 0; i < spells.size(); ++i) {
    Spell current = spells[i];
    while (current.reason == "440") {
      const bool follows = i + 1 < spells.size() && spells[i + 1].school == current.school &&
                           school_year(spells[i + 1].start) == school_year(current.start) &&
                           spells[i + 1].start >= *current.exit &&
                           between(*current.exit, spells[i + 1].start) <= 14;
      if (!follows) {
        held = held || reported(current);
        break;
      }
      Spell next = spells[++i];
      if (really_changed(current, next)) {
        Spell closed = current;
        closed.reason = "E150";
        out.push_back(closed);
        next.start = plus(*current.exit, 1);
      } else {
        next.start = current.start;
        next.grade = current.grade;
      }
      current = next;
    }
    out.push_back(current);
  }
  return out;
}

SenrRecord Derivation::record(const Student& s, const Spell& spell) const {
  const auto prefer = [](const std::string& a, const std::string& b) { return a.empty() ? b : a; };
  const Supply& supply = m_district.supply;
  const LegalName legal = supply.legal_names ? s.legal.value_or(LegalName{}) : LegalName{};
  SenrRecord r;
  r[record_type] = "SENR";
  r[lea] = m_district.lea;
  const bool has_home = !spell.home.empty();
  r[school] = m_district.school(has_home ? spell.home : spell.school).state_code;
  r[year] = academic_year(spell.start);
  r[ssid] = s.ssid;
  r[local_id] = s.id;
  r[first_name] = prefer(legal.first, s.first);
  r[middle_name] = prefer(legal.middle, s.middle);
  r[last_name] = prefer(legal.last, s.last);
  r[suffix] = prefer(legal.suffix, s.suffix);
  r[birth_date] = compact(s.birth);
  r[gender] = prefer(legal.gender, s.gender);
  r[Field::start] = compact(spell.start);
  r[status] = spell.status;
  r[grade] = two(spell.grade);
  if (spell.exit) r[exit_date] = compact(*spell.exit);
  r[exit_reason] = spell.status == "20" && spell.exit ? "E170" : spell.reason;
  r[alias_first] = s.alias_first;
  r[alias_middle] = s.alias_middle;
  r[alias_last] = s.alias_last;
  r[birth_city] = s.birth_city;
  r[birth_state] = s.birth_state.empty() ? "" : s.birth_country + "-" + s.birth_state;
  r[birth_country] = s.birth_country;
  r[transfer] = spell.transfer;
  r[residence] = spell.transfer.empty() ? "" : spell.residence;
  if (r[exit_reason] == "E230") r[completion] = s.completion;
  const bool graduate = r[completion] == "100";
  r[uc_csu] = graduate ? s.data.uc_csu : "";
  r[merit] = graduate ? s.data.merit : "";
  r[biliteracy] = graduate ? s.data.biliteracy : "";
  r[exemption] = graduate ? s.data.exemption : "";
  r[adult_transition] = s.data.adult_transition;
  for (int field = lea; field <= field_count; ++field) {
    if (!supplied(supply, field)) r[field].clear();
  }
  return r;
}

void Derivation::summer_withdrawal(const Student& student, WantedSpell& newest) const {
  if (student.summer_reason.empty()) return;
  SenrRecord& r = newest.record;
  const auto c = m_held.find(r.key());
  const bool in_c = c != m_held.end() &&
                    (c->second[exit_reason] == "E155" || c->second[exit_reason] == student.summer_reason);
  if (r[exit_reason] != "E155" && !in_c) return;
  if (r.open()) r[exit_date] = c->second[exit_date];
  r[exit_reason] = student.summer_reason;
  if (student.summer_date) {
    const std::string date = compact(*student.summer_date);
    if (date >= r[Field::start] && date <= r[exit_date]) r[exit_date] = date;
  }
  newest.past_and_open = false;
}

Wish Derivation::wish(const Student& student) const {
  Wish wish;
  for (const auto& spell : student.spells) {
    wish.held = wish.held || (reported(spell) && spell.exit.has_value() == spell.reason.empty());
  }
  if (wish.held) return wish;
  const std::vector<Spell> spells = folded(student, wish.held);
  for (const auto& spell : spells) {
    WantedSpell wanted{record(student, spell),
                       spell.open() && school_year(spell.start) < school_year(m_today)};
    if (&spell == &spells.back()) summer_withdrawal(student, wanted);  // the newest in the LEA
    if (!reported(spell) || spell.grade == 13) {
      wish.left_out.insert({student.ssid, wanted.record[year]});
      wish.left_out.insert({student.id, wanted.record[year]});
    } else {
      wish.spells.push_back(wanted);
    }
  }
  std::set<SenrKey> keys;
  for (const auto& one : wish.spells) wish.held = !keys.insert(one.record.key()).second || wish.held;
  return wish;
}

// An open spell does not open what the state closed in a past year, or at a year's end.
bool Derivation::stays_closed(const WantedSpell& wanted, const SenrRecord& c) const {
  static const std::set<std::string> at_the_end = {"E155", "E156", "E170", "E230"};
  if (c.open() || !wanted.record.open()) return false;
  const std::string april = compact(day(school_year(*c.start_day()) + 1, 4, 1));
  return wanted.past_and_open || (c[exit_date] >= april && at_the_end.contains(c[exit_reason]));
}

// What a different gender or birth year would stop: rows that stay as they are anyhow stop nobody.
bool Derivation::would_be_sent(const WantedSpell& wanted, const SenrRecord& c) const {
  return in_scope(c.key()) && !stays_closed(wanted, c);
}

bool Derivation::other_person(const Wish& wish) const {
  return std::any_of(wish.spells.begin(), wish.spells.end(), [&](const WantedSpell& wanted) {
    const auto c = m_held.find(wanted.record.key());
    return c != m_held.end() && would_be_sent(wanted, c->second) &&
           (c->second[gender] != wanted.record[gender] ||
            c->second[birth_date].substr(0, 4) != wanted.record[birth_date].substr(0, 4));
  });
}

// A spell to add that the state has under another SSID, with this local id.
bool Derivation::other_ssid(const Wish& wish) const {
  return std::any_of(wish.spells.begin(), wish.spells.end(), [&](const WantedSpell& wanted) {
    const SenrKey key = wanted.record.key();
    if (m_held.contains(key) || !in_scope(key)) return false;
    return std::any_of(m_held.begin(), m_held.end(), [&](const auto& held) {
      return held.first.school == key.school && held.first.start == key.start &&
             held.second[local_id] == wanted.record[local_id];
    });
  });
}

void Derivation::place_existing(const WantedSpell& wanted, const SenrRecord& c, Expected& out) const {
  const SenrKey key = c.key();
  SenrRecord target = wanted.record;
  for (int field = lea; field <= field_count; ++field) {
    if (!supplied(m_district.supply, field)) target[field] = c[field];
  }
  if (stays_closed(wanted, c)) {
    for (int field = lea; field <= field_count; ++field) {
      if (field == exit_date || field == exit_reason || field == completion) continue;
      out.also[key][field] = {target[field]};
    }
    target = c;
  }
  out.rows[key] = target;
}

void Derivation::place(const WantedSpell& wanted, Expected& out) const {
  const SenrKey key = wanted.record.key();
  const auto c = m_held.find(key);
  const bool old = key.start < compact(day(window_year, 7, 1));
  if (c != m_held.end()) {
    const bool only_exit = c->second.open() && !wanted.record.open();
    if (!old || only_exit) place_existing(wanted, c->second, out);
    return;
  }
  if (old) return;
  out.rows[key] = wanted.record;
  for (const auto& [other, record] : m_held) {
    if (other.ssid != key.ssid) continue;
    for (int field = lea; field <= field_count; ++field) {
      if (!supplied(m_district.supply, field)) out.also[key][field].insert(record[field]);
    }
  }
  remember_earlier(wanted, out);
}

// A row that an earlier extract had is added again as it was, where the SIS says nothing else.
void Derivation::remember_earlier(const WantedSpell& wanted, Expected& out) const {
  const SenrKey key = wanted.record.key();
  const auto earlier = m_earlier.find(key);
  if (earlier == m_earlier.end()) return;
  const SenrRecord& record = earlier->second;
  for (int field = lea; field <= field_count; ++field) {
    if (!supplied(m_district.supply, field)) out.also[key][field].insert(record[field]);
  }
  if (!wanted.past_and_open || record.open()) return;
  for (const int field : {int{exit_date}, int{exit_reason}, int{completion}, int{uc_csu}, int{merit},
                          int{biliteracy}, int{exemption}}) {
    out.also[key][field].insert(record[field]);
  }
}

// The SIS has begun the current academic year at the school: it has a spell of it there, or none of the last
// year there and one of it somewhere.
bool Derivation::rolled_over(const std::string& school_code) const {
  const int now = school_year(m_today);
  bool here = false, anywhere = false, last_year_here = false;
  for (const auto& student : m_district.students) {
    for (const auto& spell : student.spells) {
      const int spell_year = school_year(spell.start);
      const bool at_school =
          m_district.school(spell.home.empty() ? spell.school : spell.home).state_code == school_code;
      here = here || (at_school && spell_year == now);
      anywhere = anywhere || spell_year == now;
      last_year_here = last_year_here || (at_school && spell_year == now - 1);
    }
  }
  return here || (anywhere && !last_year_here);
}

bool Derivation::left_alone(const SenrRecord& c, const LeftOut& left_out,
                            const std::set<std::string>& held) const {
  const SenrKey key = c.key();
  const bool no_show =
      never_came(c) || (c[status] == "20" && c[exit_reason] == "E170" && c[exit_date] <= c[Field::start]);
  if (!in_scope(key) || no_show || m_district.keeps.contains(key.ssid)) return true;
  if (left_out.contains({key.ssid, c[year]}) || left_out.contains({c[local_id], c[year]})) return true;
  const Student* owner = nullptr;
  for (const auto& student : m_district.students) {
    if (student.id == c[local_id] && (student.ssid != key.ssid || held.contains(student.id))) return true;
    if (student.ssid != key.ssid) continue;
    if (held.contains(student.id)) return true;
    owner = &student;
  }
  const int row_year = school_year(*c.start_day());
  const bool withdrawn = owner != nullptr && !owner->summer_reason.empty();
  if (row_year == school_year(m_today) && (withdrawn || rolled_over(c[school]))) return false;
  return owner == nullptr ||
         std::none_of(owner->spells.begin(), owner->spells.end(),
                      [&](const Spell& spell) { return school_year(spell.start) == row_year; });
}

// The rows of one SSID that must go.
void Derivation::settle(const std::vector<SenrKey>& go, Expected& out) const {
  const auto of_ssid = std::count_if(m_held.begin(), m_held.end(),
                                     [&](const auto& e) { return e.first.ssid == go.front().ssid; });
  SenrKey newest = go.front();
  for (const auto& key : go) {
    out.rows.erase(key);
    if (key.start > newest.start) newest = key;
  }
  if (static_cast<std::size_t>(of_ssid) > go.size()) return;
  SenrRecord r = m_held.at(newest);
  if (!r.open() && !r[completion].empty()) {  // a graduate is no no show
    out.rows[newest] = r;
    return;
  }
  const Day begun = *r.start_day();
  const bool special =
      m_district.supply.special_education &&
      std::any_of(m_district.students.begin(), m_district.students.end(),
                  [&](const Student& s) { return s.ssid == newest.ssid && s.special_education; });
  const bool secondary = r[status] == "20";
  for (int field = completion; field <= field_count; ++field) r[field].clear();
  r[local_record].clear();
  r[exit_reason] = secondary ? "E170" : "N470";
  r[exit_date] = compact(special || secondary ? begun : plus(begun, -1));
  out.rows[newest] = r;
}

Expected Derivation::run() {
  Expected out;
  out.rows = m_held;
  std::map<std::string, int> uses;
  for (const auto& student : m_district.students) uses[student.ssid] += student.ssid.empty() ? 0 : 1;
  std::set<SenrKey> wanted_keys;
  LeftOut left_out;
  for (const auto& student : m_district.students) {
    if (student.ssid.empty()) continue;
    const Wish w = wish(student);
    left_out.insert(w.left_out.begin(), w.left_out.end());
    const bool reports = std::any_of(w.spells.begin(), w.spells.end(),
                                     [&](const auto& one) { return in_scope(one.record.key()); });
    if (w.held || (uses[student.ssid] > 1 && reports) || other_person(w) || other_ssid(w)) {
      out.held_back.insert(student.id);
      continue;
    }
    for (const auto& wanted : w.spells) {
      wanted_keys.insert(wanted.record.key());
      place(wanted, out);
    }
  }
  std::map<std::string, std::vector<SenrKey>> go;
  for (const auto& [key, record] : m_held) {
    if (wanted_keys.contains(key) || left_alone(record, left_out, out.held_back)) continue;
    go[key.ssid].push_back(key);
  }
  for (const auto& [ssid, keys] : go) settle(keys, out);
  return out;
}

}  // namespace

bool supplied(const Supply& supply, int field) {
  switch (field) {
    case alias_first:
    case alias_middle:
    case alias_last:
      return supply.alias;
    case birth_city:
    case birth_state:
    case birth_country:
      return supply.birth_place;
    case completion:
      return supply.completion;
    case receiver:
      return false;
    case transfer:
    case residence:
      return supply.transfer;
    case uc_csu:
    case merit:
    case biliteracy:
    case adult_transition:
    case exemption:
      return supply.state_data;
    default:
      return true;
  }
}

bool Expected::fits(const SenrKey& key, int field, const std::string& value) const {
  if (rows.at(key)[field] == value) return true;
  const auto of_key = also.find(key);
  if (of_key == also.end()) return false;
  const auto of_field = of_key->second.find(field);
  return of_field != of_key->second.end() && of_field->second.contains(value);
}

Expected expected(const District& district, const SenrRows& held, Day today, const SenrRows& earlier) {
  return Derivation(district, held, today, earlier).run();
}

std::string difference(const Expected& expected, const SenrRows& rows) {
  std::string text;
  for (const auto& [key, record] : rows) {
    if (!expected.rows.contains(key)) {
      text += key.text() + ": should not be there: " + record.line() + "\n";
      continue;
    }
    for (int field = lea; field <= field_count; ++field) {
      if (expected.fits(key, field, record[field])) continue;
      text += key.text() + ": field " + std::to_string(field) + " is '" + record[field] + "', expected '" +
              expected.rows.at(key)[field] + "'\n";
    }
  }
  for (const auto& [key, record] : expected.rows) {
    if (!rows.contains(key)) text += key.text() + ": is missing: " + record.line() + "\n";
  }
  return text;
}

std::set<SenrKey> differing_keys(const Expected& expected, const SenrRows& rows) {
  std::set<SenrKey> keys;
  for (const auto& [key, record] : expected.rows) {
    const auto it = rows.find(key);
    bool same = it != rows.end();
    for (int field = lea; same && field <= field_count; ++field)
      same = expected.fits(key, field, it->second[field]);
    if (!same) keys.insert(key);
  }
  for (const auto& [key, record] : rows) {
    if (!expected.rows.contains(key)) keys.insert(key);
  }
  return keys;
}

bool send_one_by_one(State& state, const Expected& expected, const std::string& ssid,
                     const State::OdsForm& visible) {
  for (;;) {
    SenrRows rows;
    for (const auto& [key, record] : state.records()) {
      if (key.ssid == ssid && State::in_extract(key, visible)) rows.emplace(key, record);
    }
    bool pending = false, moved = false;
    for (const SenrKey& key : differing_keys(expected, rows)) {
      if (key.ssid != ssid) continue;
      pending = true;
      SenrRecord record = expected.rows.contains(key) ? expected.rows.at(key) : rows.at(key);
      if (!expected.rows.contains(key)) record[transaction] = "D";
      moved = moved || !state.submit(record.line() + "\r\n");
    }
    if (!pending) return true;
    if (!moved) return false;
  }
}

bool reachable(State state, const Expected& expected, const std::string& ssid,
               const State::OdsForm& visible) {
  return send_one_by_one(state, expected, ssid, visible);
}

}  // namespace support
