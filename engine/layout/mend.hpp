// Where in the SIS a record that is held back is mended, and what to do next:
// schema/layouts/calpads/mend.csv.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace rollbook::layout {

struct Mend {
  std::string record;  // SENR; empty: any
  std::string rule;    // a code, or the short word of a reason ("needs SSID"); empty: any
  std::string field;   // a column of the record; empty: any
  std::string place;   // STU.GN; several with a comma; empty: not in the SIS
  std::string next;    // what to do, for people
};

// Every row of the file. Throws Error(refused) if it is not sound.
const std::vector<Mend>& mends();

// The row that fits best: the rule counts more than the field, the field more than the record.
std::optional<Mend> find_mend(const std::string& record, const std::string& rule, const std::string& field);

}  // namespace rollbook::layout
