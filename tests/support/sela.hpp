// Language statuses: random districts, what they should send, and a stand-in for the state's SELA. Knows
// nothing of the engine.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "support/day.hpp"
#include "support/random.hpp"

namespace support::sela {

inline constexpr const char* own_lea = "1999001";

struct Spell {
  Day start;
  std::optional<Day> exit;

  bool holds(Day day) const { return start <= day && (!exit || day <= *exit); }
};

struct Pupil {
  std::string id, ssid, first, last, gender;
  Day birth;
  int grade = 3;                       // as Aeries numbers it
  std::string fluency, home_language;  // STU.LF, STU.HL
  std::map<std::string, Day> dates;    // columns of LAC, and DD
  // Rows of LAC beside the one that counts, all of whose dates are that day: an older one, and deleted ones.
  std::optional<Day> older, deleted_before, deleted_after;
  std::vector<Spell> spells;  // in their order; all have started

  const Spell& current(Day today) const;
  bool enrolled_in(int year) const;  // the academic year that begins then
};

// A status that the state holds.
struct Status {
  std::string lea, elas;
  std::optional<Day> since;
  std::string language, correction;
};

using Fields = std::vector<std::string>;  // of one record, 16

class State {
 public:
  void hold(const std::string& ssid, const Status& status) { m_rows[ssid].push_back(status); }
  const std::vector<Status>& of(const std::string& ssid) const;
  std::optional<Status> newest(const std::string& ssid) const;
  // The rule that a record breaks beside what is stored; nothing if it is fine.
  std::optional<std::string> judge(const Fields& record, const std::vector<Pupil>& pupils, Day today) const;
  // All or nothing: the first rule that any line breaks.
  std::optional<std::string> submit(const std::vector<Fields>& lines, const std::vector<Pupil>& pupils,
                                    Day today);
  // The extract; 17 fields without the correction reason. Who is none of the pupils left long ago.
  std::string ods(bool with_correction, Day updated, const std::vector<Pupil>& pupils) const;
  bool is_empty() const { return m_rows.empty(); }

 private:
  std::map<std::string, std::vector<Status>> m_rows;
};

struct Options {
  std::optional<Day> test;  // --tbd
  std::string correction;
  std::set<std::string> missing = {};  // columns of STU and LAC that the export lacks
};

struct Verdict {
  enum class Kind { nothing, left_out, held_back, send } kind = Kind::nothing;
  Fields record;
};
Verdict verdict(const Pupil& pupil, const State& state, const std::vector<Pupil>& pupils,
                const Options& options, Day today);

std::vector<Pupil> random_pupils(Random& random, Day today);
State random_state(Random& random, const std::vector<Pupil>& pupils, Day today);
// One change of the SIS; says what it was.
std::string change(std::vector<Pupil>& pupils, Random& random, Day today);
// The testing system reports a result to the state, behind our back; says whether there was one to report.
bool report_a_test(State& state, const std::vector<Pupil>& pupils, Random& random, Day today);
void write_sis(const std::vector<Pupil>& pupils, const std::string& folder,
               const std::set<std::string>& missing = {});

}  // namespace support::sela
