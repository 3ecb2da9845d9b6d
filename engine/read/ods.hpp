// The state's extract of what it holds ("ODS"), read and checked whole: either every row is usable or
// the file is refused with every bad line. Knows no SQL; who imports and who only looks share it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "layout/layout.hpp"
#include "read/source.hpp"
#include "rollbook/store.hpp"

namespace rollbook::read {

// One row of the LEA. All views live as long as the OdsFile.
struct OdsRow {
  long line = 0;
  std::string_view ssid;
  std::string_view school;      // seven digits
  std::string_view start_date;  // ISO; blank only where it is no key field
  std::string_view part;        // the layout's other key fields, caret-joined; empty for SENR
  std::string_view student_id;
  std::string_view
      record;  // caret-joined, newest layout, record type without "-R", without the two ODS dates
  std::string_view uploaded;  // as it came
  std::string_view updated;   // as it came; its first eight characters are digits
};

struct OdsFile {
  std::string path;
  std::string sha256;                 // of the bytes as they came
  std::string layout;                 // SENR-2023
  std::vector<OdsRow> rows;           // this LEA's, in file order
  std::vector<std::uint32_t> by_key;  // indexes of rows in the order of ssid, school, start_date, part
  std::int64_t other_lea = 0;         // rows skipped
  bool tells_exits = false;           // the layout has an exit date
  std::int64_t closed_rows = 0;       // rows with an exit date
  std::string newest_update;          // ISO, of this LEA's rows; empty if none is a real date
  std::vector<std::string> schools;   // that occur, sorted
  std::vector<Notice> notices;        // what is odd but stored, a line a kind with a count
  std::shared_ptr<const void> storage;
};

// process: SENR (upper case), or another with a layout. lea: the database's own code.
// Throws Error(refused) with the bad lines (the first 10,000 and how many there are).
OdsFile parse_ods(const std::string& path, const std::string& process, const std::string& lea);
// The same for what was read already, by the layouts of a system without faults.
OdsFile parse_ods(Source source, const layout::System& system, const std::string& process,
                  const std::string& lea);

}  // namespace rollbook::read
