// The inside of Store: one connection and what the caller told us about the run.
#pragma once

#include <string>

#include "rollbook/store.hpp"
#include "sql/connection.hpp"

namespace rollbook {

struct Store::Impl {
  sql::Connection db;
  Context context;  // complete: today, user and command are filled in

  void progress(const char* stage, std::uint64_t done, std::uint64_t total) const {
    if (context.progress) context.progress(stage, done, total);
  }
};

// Refuses with Error(usage) if the database is not of that state ("CA").
void require_state(sql::Connection& db, const std::string& state);
std::string lea_code(sql::Connection& db);
std::string lea_state(sql::Connection& db);
// The query of the database's state: "store/NAME", "store/utah/NAME", "store/montana/NAME".
std::string listing_of_state(sql::Connection& db, const std::string& name);

}  // namespace rollbook
