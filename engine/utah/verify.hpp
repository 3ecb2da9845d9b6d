// What must always hold of Utah's tables, proved from the rows themselves.
#pragma once

#include <vector>

#include "history/verify.hpp"
#include "sql/connection.hpp"

namespace rollbook::utah {

// kept files, files in use, extracts, extract steps, SSID requests, SSIDs: one finding each, at most a few
// faults named in its detail.
std::vector<history::Finding> verify_utah(sql::Connection& db);

}  // namespace rollbook::utah
