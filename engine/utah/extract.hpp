// One extract: the rows of a collection as the bytes of a flat file.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "base/problems.hpp"
#include "rollbook/utah.hpp"
#include "sql/connection.hpp"
#include "utah/run.hpp"

namespace rollbook::utah {

struct FlatExtract {
  std::string bytes;
  std::int64_t records = 0;
  std::map<std::pair<std::string, std::string>, std::int64_t> rows;  // by record and school; '' for none
  Problems problems;  // of records that were left out, with each value that the file cannot hold
};

// Leaves out of what prepare_run() chose what the file cannot hold, and all that hangs on it; wants
// run_checks().
void leave_out(sql::Connection& db, const Run& run);
// Reads what is chosen.
FlatExtract flat_extract(sql::Connection& db, const Run& run, const Context& context);

// One row a record type of the collection: record, name, records, fields, sourced, provisional.
Table counts_of(const Run& run, const FlatExtract& flat);
// The layout's version and standing, in words.
std::string standing_of(const Run& run);

}  // namespace rollbook::utah
