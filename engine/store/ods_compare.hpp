// A new extract of the state beside the belief that it is to replace.
#pragma once

#include <string>
#include <vector>

#include "read/ods.hpp"
#include "rollbook/store.hpp"
#include "sql/connection.hpp"

namespace rollbook::store {

// The extract as it lies in ods_row, before its generation is in force.
struct NewExtract {
  const read::OdsFile& file;
  std::string process;
  std::int64_t generation = 0;  // id
  std::string covers_from;      // rows that start earlier are not asked for; '' where a process has no window
};

// Fills losses, undone_posts, taken_files, open_batches, and differs_from_belief unless this is the first
// extract.
void compare_with_old(sql::Connection& db, const NewExtract& extract, OdsReport& report);

// What speaks against taking the extract, and then which unposted files it has; empty: nothing.
std::vector<Problem> objections(const OdsReport& report, const std::string& process, const std::string& file);
// What is to be said of it once it is taken.
std::vector<Notice> remarks(const OdsReport& report, const std::string& process, const std::string& file);

}  // namespace rollbook::store
