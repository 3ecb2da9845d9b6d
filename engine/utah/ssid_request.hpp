// The file of a request to the SSID system, as the layout's record SSIDREQ has it.
#pragma once

#include <string>
#include <vector>

#include "layout/utah.hpp"
#include "rollbook/utah.hpp"
#include "sql/connection.hpp"

namespace rollbook::utah {

// What a line of a request asks: its number is its place in the list, from 1 on.
struct SsidQuestion {
  std::string student;
  std::string ssid;        // '' where it asks for one
  std::string attributes;  // of ut_student
};

struct SsidRequestFile {
  std::string bytes;
  std::vector<SsidQuestion> questions;
};

// Wants prepare_ssid() of the year. Throws Error(refused) for a layout with a field that nothing is known
// for.
SsidRequestFile ssid_request_file(sql::Connection& db, const layout::UtahLayout& layout,
                                  const SsidRequestOptions& options, int year);

}  // namespace rollbook::utah
