// A small made-up district for SPRG: spells and programs as the SIS has them, and how it writes and changes
// them. Everybody in it is invented. Knows nothing of the engine.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "support/day.hpp"
#include "support/random.hpp"

namespace support::sprg {

struct Spell {
  std::string school;  // local code
  Day start;
  std::optional<Day> exit;
  bool secondary = false;  // status 20
};

// A row of PGM, FRE or FOF.
struct Program {
  std::string origin;  // PGM, FRE, FOF
  std::string code;    // the state's
  std::string school;  // SCL; empty: wherever the student is
  Day start;
  std::optional<Day> end;
  std::string service_year, service_code, dwelling, youth, migrant;
  std::string fault = {};  // no start, no translation, other dates: a row that nothing can be made of
};

struct Student {
  std::string id, ssid, first, last, gender;
  Day birth;
  std::vector<Spell> spells;  // in order, none overlaps another
  std::vector<Program> programs;
};

struct District {
  std::string lea = "1999002";
  std::map<std::string, std::string> schools;  // local code -> seven digits
  std::string unreported;                      // local code of a school that is not reported
  std::vector<Student> students;
  std::set<std::string> keeps;  // SSIDs
  bool calendar = false;        // the last school day is known
  std::string missing;          // a column that the export lacks today: FRE.ESD
};

constexpr int current_year = 2026;
inline Day last_school_day(int year) {
  return day(year + 1, 6, 4);
}
bool participating(const std::string& code);
bool is_meal(const std::string& code);
// Follows the student to another school.
bool follows(const std::string& code);
// Whether the export lacks a column without which nothing can be said of the program.
bool is_missing(const District& district, const std::string& code);

District random_district(Random& random);
// One change of programs or spells; its name.
std::string mutate(District& district, Random& random, Day today);
bool changes_spells(const std::string& mutation);

// The CSV files of the SIS, and the state's SENR extract of the same spells.
void write_export(const District& district, const std::string& folder);
std::string senr_extract(const District& district);

}  // namespace support::sprg
