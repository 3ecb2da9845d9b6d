// One SENR record of 35 fields, addressed by the state's own field numbers (1.05 is field 5).
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "support/day.hpp"

namespace support {

enum Field : int {
  record_type = 1,
  transaction = 2,
  local_record = 3,
  lea = 4,
  school = 5,
  nps = 6,
  year = 7,
  ssid = 8,
  local_id = 9,
  first_name = 10,
  middle_name = 11,
  last_name = 12,
  suffix = 13,
  alias_first = 14,
  alias_middle = 15,
  alias_last = 16,
  birth_date = 17,
  gender = 18,
  birth_city = 19,
  birth_state = 20,
  birth_country = 21,
  start = 22,
  status = 23,
  grade = 24,
  exit_date = 25,
  exit_reason = 26,
  completion = 27,
  receiver = 28,
  uc_csu = 29,
  transfer = 30,
  residence = 31,
  merit = 32,
  biliteracy = 33,
  adult_transition = 34,
  exemption = 35,
};
constexpr int field_count = 35;

struct SenrKey {
  std::string ssid, school, start;  // start as CCYYMMDD
  auto operator<=>(const SenrKey&) const = default;
  std::string text() const { return ssid + "/" + school + "/" + start; }
};

class SenrRecord {
 public:
  std::string& operator[](int number) { return m_fields.at(static_cast<std::size_t>(number - 1)); }
  const std::string& operator[](int number) const {
    return m_fields.at(static_cast<std::size_t>(number - 1));
  }
  bool operator==(const SenrRecord&) const = default;

  SenrKey key() const { return {(*this)[ssid], (*this)[school], (*this)[Field::start]}; }
  std::string line() const;  // fields joined by carets, without line end
  std::optional<Day> start_day() const { return from_compact((*this)[Field::start]); }
  std::optional<Day> exit_day() const { return from_compact((*this)[exit_date]); }
  bool open() const { return (*this)[exit_date].empty(); }

 private:
  std::array<std::string, field_count> m_fields;
};

using SenrRows = std::map<SenrKey, SenrRecord>;

std::vector<std::string> split(std::string_view text, char separator);
SenrRecord record_from(const std::vector<std::string>& fields);  // the first 35

// A no show that never counted: N470 with the exit on or before the start.
bool never_came(const SenrRecord& record);
// Status 10, or 30 once it has lasted more than 30 days (to today if open), and no no-show.
bool primary(const SenrRecord& record, Day today);
// Both run on some day; an exit and a start on one day do meet.
bool overlap(const SenrRecord& a, const SenrRecord& b);

}  // namespace support
