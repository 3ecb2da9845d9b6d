#include "support/spoil.hpp"

#include <algorithm>
#include <map>

namespace support {

void Harm::loose_row(const District& district, const Student& student, const Spell& spell) {
  const std::string& at = spell.home.empty() ? spell.school : spell.home;
  m_loose_rows.insert({student.ssid, district.school(at).state_code, compact(spell.start)});
  touch(student);
}

bool Harm::is_loose(const SenrKey& key) const {
  return m_everything || m_loose_students.contains(key.ssid) || m_loose_schools.contains(key.school) ||
         m_loose_rows.contains(key);
}

bool Harm::has_loose(const std::string& ssid) const {
  const auto row = m_loose_rows.lower_bound({ssid, "", ""});
  return m_everything || m_loose_students.contains(ssid) || (row != m_loose_rows.end() && row->ssid == ssid);
}

void Harm::merge(const Harm& other) {
  m_everything = m_everything || other.m_everything;
  m_loose_students.insert(other.m_loose_students.begin(), other.m_loose_students.end());
  m_loose_schools.insert(other.m_loose_schools.begin(), other.m_loose_schools.end());
  m_touched.insert(other.m_touched.begin(), other.m_touched.end());
  m_loose_rows.insert(other.m_loose_rows.begin(), other.m_loose_rows.end());
}

namespace {

std::map<std::string, int> rows_by_school(const Sheet& sheet) {
  std::map<std::string, int> count;
  const auto school = sheet.column("SC"), deleted = sheet.column("DEL");
  for (const auto& row : sheet.rows) {
    if (school && !(deleted && row.cells[*deleted] == "1")) ++count[row.cells[*school]];
  }
  return count;
}

bool lost_from(const Spoil& spoil, const Sheet& last, const char* name) {
  const Sheet* sheet = spoil.files.sheet(name);
  if (sheet == nullptr) return true;
  const auto now = rows_by_school(*sheet);
  for (const auto& [school, before] : rows_by_school(last)) {
    const bool reported = std::any_of(spoil.district.schools.begin(), spoil.district.schools.end(),
                                      [&](const School& s) { return s.code == school && s.selected; });
    const int after = now.contains(school) ? now.at(school) : 0;
    if (reported && before - after > 3 && (before - after) * 20 > before) return true;
  }
  return false;
}

// Where the SIS has no spell of a year at all, the state's rows of that year stay: always if it is over and
// the student has none, and in the current year if nobody has one.
bool year_stays(const Sheet& entries, const Student& student, int year) {
  return std::none_of(entries.rows.begin(), entries.rows.end(), [&](const SheetRow& row) {
    if (row.spell == nullptr || school_year(row.spell->start) != year) return false;
    return year == first_current_year || row.student == &student;
  });
}

}  // namespace

void find_losses(Spoil& spoil) {
  const Sheet* entries = spoil.files.sheet("ENR");
  if (entries == nullptr) return;
  std::set<const Spell*> there;
  for (const auto& row : entries->rows) there.insert(row.spell);
  for (const auto& student : spoil.district.students) {
    for (const auto& spell : student.spells) {
      if (there.contains(&spell)) continue;
      spoil.harm.touch(student);
      if (has_440(student) || !student.summer_reason.empty()) {
        spoil.losses.loose(student);
      } else if (!year_stays(*entries, student, school_year(spell.start))) {
        spoil.losses.loose_row(spoil.district, student, spell);
      }
    }
  }
}

bool loses_too_much(const Spoil& spoil) {
  return lost_from(spoil, *spoil.last_students, "STU") || lost_from(spoil, *spoil.last_spells, "ENR");
}

std::vector<SheetRow*> some_rows(Sheet& sheet, Random& random, int most) {
  std::vector<SheetRow*> all;
  for (auto& row : sheet.rows) {
    if (row.student != nullptr) all.push_back(&row);
  }
  random.shuffle(all);
  all.resize(std::min(all.size(), static_cast<std::size_t>(random.between(1, most))));
  return all;
}

std::vector<SheetRow*> some_spells(Spoil& spoil, int most) {
  Sheet* sheet = spoil.files.sheet("ENR");
  if (sheet == nullptr) return {};
  auto rows = some_rows(*sheet, spoil.random, 1000);
  std::erase_if(rows, [](const SheetRow* row) { return row->spell == nullptr; });
  rows.resize(std::min(rows.size(), static_cast<std::size_t>(spoil.random.between(1, most))));
  return rows;
}

bool has_440(const Student& student) {
  return std::any_of(student.spells.begin(), student.spells.end(),
                     [](const Spell& s) { return s.reason == "440"; });
}

void loosen(Spoil& spoil, const SheetRow& row) {
  if (has_440(*row.student) || !row.student->summer_reason.empty() || row.spell == nullptr) {
    spoil.harm.loose(*row.student);
  } else {
    spoil.harm.loose_row(spoil.district, *row.student, *row.spell);
  }
}

}  // namespace support
