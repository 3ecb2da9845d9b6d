// Batches that have a file which can be posted now: the state may have taken it already.
#pragma once

#include <string>
#include <vector>

#include "rollbook/store.hpp"
#include "sql/connection.hpp"

namespace rollbook::history {

// Of a process ('' for all), by process, oldest first.
std::vector<OpenBatch> open_batches(sql::Connection& db, const std::string& process);

// Files of the process that are not posted and may still be: the ready ones and those behind them.
std::int64_t unposted_files(const std::vector<OpenBatch>& batches, const std::string& process);

}  // namespace rollbook::history
