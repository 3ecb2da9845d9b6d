// A stand-in for the state's side of SINF: effective dates, with the end-dating of facts E1 to E8. Shares no
// code with the engine.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "support/day.hpp"

namespace support {

struct SinfSpell {
  Day start;
  std::optional<Day> exit;
};

struct SinfRow {
  std::optional<Day> end;           // nothing: open
  std::vector<std::string> fields;  // 50
};

class SinfState {
 public:
  void enroll(const std::string& ssid, std::vector<SinfSpell> spells) { m_spells[ssid] = std::move(spells); }
  // Takes the file whole, or says which rule a record breaks and takes nothing.
  std::optional<std::string> take(const std::string& bytes);
  // Field n of the row in force; nothing if there is none.
  std::optional<std::string> value(const std::string& ssid, Day on, std::size_t n) const;
  const std::map<std::string, std::map<Day, SinfRow>>& rows() const { return m_rows; }
  // The whole content as an extract, 52 fields a row.
  std::string ods(Day today) const;

 private:
  std::optional<std::string> fault(const std::vector<std::string>& fields) const;
  void put(const std::string& ssid, Day start, std::vector<std::string> fields);

  std::map<std::string, std::vector<SinfSpell>> m_spells;
  std::map<std::string, std::map<Day, SinfRow>> m_rows;
};

}  // namespace support
