// A stand-in for the state's system: takes a whole SENR file or rejects it by the published fatal rules.
// Written from contract/senr.md and the rule list alone; it shares no code with the engine.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "support/random.hpp"
#include "support/senr.hpp"

namespace support {

struct SchoolSetup {
  std::string code;              // seven digits
  std::string type = "REG";      // REG, ALT, ADU, COE
  std::optional<int> low, high;  // grades -2 (PS) to 12, 14 adult; nothing: no span on file
  std::optional<Day> opened, closed;
};

struct StoredRow {
  SenrRecord record;
  Day uploaded, updated;
};

struct Rejection {
  std::string code;
  long line = 0;
  std::string text() const { return code + " in line " + std::to_string(line); }
};

// What comes back for an upload: which schools' records were taken, and the error extract (-E).
struct Answer {
  std::set<std::string> posted, rejected;   // schools
  std::string errors;                       // empty: all of it was taken
  std::vector<std::string> rejected_lines;  // of the file, each once
  long rows = 0;                            // of the error extract
};

class State {
 public:
  State(std::string lea_code, Day today) : m_lea(std::move(lea_code)), m_today(today) {}

  void set_today(Day today) { m_today = today; }
  void add_school(const SchoolSetup& setup) { m_schools[setup.code] = setup; }
  void add_district_code(const std::string& code) { m_districts.insert(code); }
  // Students with a special-education record are exempt from the grade span.
  void set_special_education(std::set<std::string> ssids) { m_special = std::move(ssids); }

  // What somebody else put there: no rule is asked. Rows of another LEA live apart.
  void hold(const SenrRecord& record, Day uploaded);
  void forget(const SenrKey& key) { m_rows.erase(key); }

  // Takes the file whole (nothing is returned) or changes nothing and says the rule and the line.
  std::optional<std::string> submit(const std::string& file_text);

  // The same with the answer. A file that is cut by school (Split File) is taken school by school; one that
  // is not is taken whole or not at all. state_reply.cpp
  Answer answer(const std::string& file_text, bool split, Random& random);
  // A rule that nobody published: no last name may end with this. Empty: none.
  void set_unpublished_rule(const std::string& ending) { m_no_such_ending = ending; }

  const std::map<SenrKey, StoredRow>& rows() const { return m_rows; }
  const std::vector<StoredRow>& foreign_rows() const { return m_foreign; }
  SenrRows records() const;
  const std::string& lea_code() const { return m_lea; }
  Day today() const { return m_today; }

  struct OdsForm {
    std::optional<Day> from;        // rows that start before are not in the extract
    std::set<std::string> schools;  // empty: all
    bool foreign = false;           // with the rows of other LEAs
    bool windows_1252 = false;
    bool crlf = true;
  };
  // Would this row be in the extract?
  static bool in_extract(const SenrKey& key, const OdsForm& form);
  std::string ods(const OdsForm& form) const;

 private:
  struct Line {
    long number;
    SenrRecord record;
    bool removes() const { return record[transaction] == "D"; }
  };
  using Lines = std::vector<Line>;
  std::optional<Rejection> check_record(const Line& line) const;
  std::optional<Rejection> check_in_file(const Lines& lines) const;
  std::optional<Rejection> check_against_held(const Lines& lines) const;
  std::optional<Rejection> check_delete(const Line& line, const Lines& lines) const;
  std::optional<std::string> check_pair(const SenrRecord& submitted, const SenrRecord& other) const;
  void apply(const Lines& lines);
  struct Fault {
    std::string code, field, value;
    long line = 0;
  };
  std::vector<Fault> unpublished_faults(const Lines& lines) const;
  std::optional<Rejection> first_fault(const Lines& lines) const;
  std::vector<Fault> cut_by_school(const Lines& lines, std::vector<Fault> faults, Answer& answer);

  std::string m_lea;
  Day m_today;
  std::map<std::string, SchoolSetup> m_schools;
  std::set<std::string> m_districts;
  std::set<std::string> m_special;
  std::string m_no_such_ending;
  std::map<SenrKey, StoredRow> m_rows;
  std::vector<StoredRow> m_foreign;
};

// Rules that need the record and the LEA's set-up only, in state_rules.cpp: the code of the first that fires.
struct RuleContext {
  const std::string& lea_code;
  Day today;
  const std::map<std::string, SchoolSetup>& schools;
  const std::set<std::string>& districts;
  const std::set<std::string>& special_education;
};
std::optional<std::string> first_record_rule(const SenrRecord& record, const RuleContext& context);
bool valid_utf8(std::string_view text);
std::string to_windows_1252(std::string_view utf8);

}  // namespace support
