// What can be wrong with a district's input, and which rows at the state may suffer from it.
//
// A spoiling says only what the engine cannot know to be wrong: a plausible value (an exit reason of another
// kind, a day a week off) makes the rows concerned *loose*. Whatever is not loose is as it was at the state
// or as the district's truth wants it, however the input was spoiled.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "support/sis_files.hpp"
#include "support/state.hpp"

namespace support {

// Rows at the state that may come out wrong.
class Harm {
 public:
  void loose(const Student& student) { m_loose_students.insert(student.ssid), touch(student); }
  void loose_row(const District& district, const Student& student, const Spell& spell);
  void loose_school(const std::string& state_code) { m_loose_schools.insert(state_code); }
  void everything() { m_everything = true; }
  // The student has something in the files that is wrong: rows that the state does not have yet may be odd.
  void touch(const Student& student) { m_touched.insert(student.ssid); }

  bool is_loose(const SenrKey& key) const;
  bool has_loose(const std::string& ssid) const;
  bool is_touched(const std::string& ssid) const { return m_everything || m_touched.contains(ssid); }
  void merge(const Harm& other);

 private:
  std::set<std::string> m_loose_students, m_loose_schools, m_touched;
  std::set<SenrKey> m_loose_rows;
  bool m_everything = false;
};

struct Spoil {
  const District& district;    // the truth
  const Sheet* last_students;  // STU and ENR of the last import
  const Sheet* last_spells;
  SisFiles& yesterday;  // the whole last export
  SisFiles& files;      // today's, to be spoiled
  Random& random;
  Harm& harm;
  Harm& losses;  // loose only if the import takes what was lost
};

struct Spoiling {
  const char* name;
  bool (*deed)(Spoil&);  // says whether the files had something to spoil
};

std::vector<Spoiling> cell_spoilings();  // spoil_cells.cpp
std::vector<Spoiling> row_spoilings();   // spoil_rows.cpp
std::vector<Spoiling> file_spoilings();  // spoil_files.cpp

// Spells of the truth that the files do not have any more go to the losses.
void find_losses(Spoil& spoil);

// An import that lost so many rows that it has to be refused until --accept-losses.
bool loses_too_much(const Spoil& spoil);

// The state's extract as a coordinator brings it on a bad day: what she chose, and what befell the bytes.
struct SpoiledOds {
  std::string name;
  std::string bytes;
  bool lacks_rows = false;
};
SpoiledOds spoiled_ods(const State& now, const State& old, const State::OdsForm& usual,
                       Random& random);  // spoil_ods.cpp

// ------------------------------------------------------------ what the spoilings share

// Up to `most` rows of the sheet that have a student; none if there are none.
std::vector<SheetRow*> some_rows(Sheet& sheet, Random& random, int most);
// Up to `most` rows of ENR with a spell.
std::vector<SheetRow*> some_spells(Spoil& spoil, int most);
// A district of days counts 440 exits and summer withdrawals in other spells than the one that was spoiled.
void loosen(Spoil& spoil, const SheetRow& row);
bool has_440(const Student& student);

}  // namespace support
