// What a process that builds on SENR says about SENR files which the state has not taken yet.
#pragma once

#include <vector>

#include "facade/store_impl.hpp"

namespace rollbook {

// One notice if a SENR file can be posted, or waits for one that can; else nothing.
std::vector<Notice> senr_unposted_notice(sql::Connection& db);

}  // namespace rollbook
