// SENR must be complete at the state before the other processes (GERR0005).
#pragma once

#include <vector>

#include "facade/store_impl.hpp"

namespace rollbook {

// A notice if SENR has files that were not posted.
void warn_of_unposted_senr(sql::Connection& db, std::vector<Notice>& notices);

}  // namespace rollbook
