// A small made-up district: the truth of its SIS, how it writes it as CSV files, and how it changes.
// Everybody in it is invented. Codes are kept as the state's; the writer turns them into local ones.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "support/random.hpp"
#include "support/senr.hpp"
#include "support/state.hpp"

namespace support {

struct School {
  std::string code, state_code;
  std::string type = "REG";
  std::optional<int> low, high;
  bool selected = true;
  bool virtual_school = false;
  std::optional<Day> opened;
  bool teaches(int grade) const { return (!low || grade >= *low) && (!high || grade <= *high); }
};

struct Spell {
  std::string school;  // local code
  int grade = 0;       // -2 PS, -1 TK, 0 KN, 1-12, 13
  Day start;
  std::optional<Day> exit;
  std::string reason;  // the state's code, or 440
  std::string status = "10";
  std::string transfer, residence;
  std::string home;  // local code of the reporting home school
  bool open() const { return !exit; }
};

struct StateData {
  std::string uc_csu, merit, biliteracy, adult_transition, exemption;
};

struct LegalName {
  std::string first, middle, last, suffix, gender;
};

struct Student {
  std::string id, ssid;
  std::string first, middle, last, suffix, alias_first, alias_middle, alias_last;
  Day birth;
  std::string gender, birth_city, birth_state, birth_country;
  std::optional<LegalName> legal;
  StateData data;
  std::string completion;               // STU.HSG
  std::string summer_reason;            // STU.SWR
  std::optional<Day> summer_date;       // STU.SWD
  bool special_education = false;       // an open CSE row
  std::string school;                   // a STU row is there even without a spell
  std::vector<Spell> spells, deleted;   // deleted: rows with DEL = 1
  std::shared_ptr<const Student> sane;  // set while something is wrong on purpose: what it was before
  std::string trouble;

  Spell* newest_primary();
  bool any_open_secondary() const;
};

// What the export carries; the rest was never supplied.
struct Supply {
  bool alias = true, birth_place = true, transfer = true, home = true, completion = true, nps = true;
  bool state_data = true, legal_names = true, special_education = true, translations = true, calendar = true;
  bool slashed_dates = false, windows_1252 = false, crlf = false, quotes = false, extra_column = false;
};

struct District {
  std::string lea = "1999001";
  std::vector<School> schools;
  std::vector<Student> students;
  Supply supply;
  std::set<std::string> keeps;  // SSIDs on the keep-list
  int next_id = 1001;
  std::int64_t next_ssid = 9000000001;

  const School& school(const std::string& code) const;
  std::set<std::string> selected_codes() const;  // seven digits
  Student* student(const std::string& id);
};

constexpr int first_current_year = 2026;
Day first_school_day(int year);
Day last_school_day(int year);

District random_district(Random& random, Day today);
Student random_student(District& district, Random& random);
std::optional<std::string> school_for(const District& district, Random& random, int grade,
                                      const std::string& other_than);

// What the state knew before we came: the district's own derivation, with what nobody but the state has.
State initial_state(District& district, Random& random, Day today);

// One change that leaves the state able to follow; returns its name, empty if none was found.
// district_change.cpp
std::string mutate(District& district, const State& state, const State::OdsForm& visible, Random& random,
                   Day today);
void heal(District& district);

// The folder of CSV files (contract/sis-export.md). Row and column order come from `order`.
// district_write.cpp
void write_export(const District& district, const std::string& folder, Random order);

}  // namespace support
