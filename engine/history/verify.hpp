// What must always hold of the history, proved from the rows themselves.
#pragma once

#include <string>
#include <vector>

#include "sql/connection.hpp"

namespace rollbook::history {

struct Finding {
  std::string check;
  std::string detail;  // empty: all is well
};

// belief, batch files, file states, generations: one finding each, at most a few faults named in its detail.
std::vector<Finding> verify_history(sql::Connection& db);

}  // namespace rollbook::history
