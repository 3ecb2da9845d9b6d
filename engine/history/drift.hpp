// The belief against a newer extract of the state: both by key, field by field.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "sql/connection.hpp"

namespace rollbook::history {

struct StateRow {
  std::string_view ssid;
  std::string_view school;
  std::string_view start_date;  // ISO
  std::string_view part;
  std::string_view record;
};

struct Difference {
  enum class Kind { missing_in_state, unknown_to_us, differs } kind;
  std::string_view ssid;
  std::string_view school;
  std::string_view start_date;
  std::string_view part;
  std::string_view belief;  // record; empty for unknown_to_us
  std::string_view state;   // record; empty for missing_in_state
};

// mask: the fields that are compared (layout::compared_mask). Calls found for every row that is not the same
// on both sides, in the order of the keys. The views of a Difference end with the call. Takes the rows in any
// order.
void compare_with_belief(sql::Connection& db, const std::string& process, const std::string& mask,
                         std::vector<StateRow> rows, const std::function<void(const Difference&)>& found);

}  // namespace rollbook::history
