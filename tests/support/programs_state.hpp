// A stand-in for the state's side of SPRG: it holds rows, and takes a file whole or not at all. Knows nothing
// of the engine.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "support/programs.hpp"

namespace support::sprg {

// Fields by the state's own numbers (3.05 is field 5).
enum Field : int {
  record_type = 1,
  transaction = 2,
  lea = 4,
  school = 5,
  year = 6,
  ssid = 7,
  local_id = 8,
  first_name = 9,
  last_name = 10,
  birth_date = 11,
  gender = 12,
  program = 13,
  membership = 14,
  start = 15,
  finish = 16,
  service_year = 17,
  service_code = 18,
  academy = 19,
  migrant = 20,
  dwelling = 23,
  youth = 24
};
constexpr int field_count = 26;

using Key = std::tuple<std::string, std::string, std::string, std::string, std::string, std::string>;

class Record {
 public:
  std::string& operator[](int number) { return m_fields.at(static_cast<std::size_t>(number - 1)); }
  const std::string& operator[](int number) const {
    return m_fields.at(static_cast<std::size_t>(number - 1));
  }
  bool operator==(const Record&) const = default;
  Key key() const;
  std::string line() const;
  std::string text() const;  // the key, for a message

 private:
  std::array<std::string, field_count> m_fields;
};

using Rows = std::map<Key, Record>;

// The rule that two rows of one student break side by side.
std::optional<std::string> conflict(const Record& a, const Record& b);

class State {
 public:
  // Where a student is enrolled, for GERR0005.
  void set_district(const District& district);
  void hold(const Record& record) { m_rows[record.key()] = record; }
  // Nothing: taken. Else the rule and the line, and nothing changed.
  std::optional<std::string> submit(const std::string& text);
  const Rows& rows() const { return m_rows; }
  std::string extract() const;

 private:
  std::optional<std::string> check(const Record& record) const;
  bool in_enrollment(const Record& record) const;

  std::string m_lea;
  std::map<std::string, std::vector<Spell>> m_spells;  // by SSID; schools as seven digits
  Rows m_rows;
};

}  // namespace support::sprg
