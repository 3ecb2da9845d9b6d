// The first look at a whole district: whose spells are plain and just as the belief has them is done.
// Everybody else is opened (temp.open_student, temp.open_ssid) and takes the long way of engine/queries. The
// result of a run is the same with and without it; tests hold the two against each other.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "sql/connection.hpp"
#include "wanted/senr.hpp"

namespace rollbook::reconcile {

struct Screened {
  std::int64_t settled = 0;                            // spells that are in L and that C has as they are
  std::map<std::string, std::int64_t> held_by_school;  // rows of C in scope
};

// Needs wanted::scope_senr on the connection.
Screened screen_senr(sql::Connection& db, const wanted::SenrRun& run);

}  // namespace rollbook::reconcile
