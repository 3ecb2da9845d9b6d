// L, the spells that the state should hold (contract senr.md section 2), as temporary tables on the
// connection: spell, hold, the view wanted_record, and what they are made of
// (engine/queries/wanted/calpads/senr).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sql/connection.hpp"

namespace rollbook::wanted {

// The options in force, complete.
struct SenrRun {
  std::string today;  // ISO
  std::string lea;
  int current_year = 0;      // starting year of the academic year that is "current"
  std::string window_start;  // ISO, July 1 two years before
  bool same_day_transfer = false;
  bool no_future = false;
  std::string year_end = "auto";     // auto, on, off
  std::optional<int> year_end_year;  // asked for; nothing: by the calendar
  std::vector<std::string> schools;  // local or state codes; empty: all that are selected
  bool everyone = true;              // false: only who was opened (reconcile/screen.hpp) is derived
  bool resend = false;               // what the state rejected as it is is sent again
  bool may_read_along = true;        // nothing was written in this transaction yet

  // An enrollment does not start before 1990, nor after the academic year that follows the next one
  // (safety.md 1).
  std::string earliest() const { return "1990-01-01"; }
  std::string latest() const { return std::to_string(current_year + 3) + "-06-30"; }

  sql::Params params() const;
};

// What the run is about, without a look at a single student: scope, belief, calendars, the view sis_spell.
// Needs layout::load_reference on the connection. Drops the tables of an earlier run first.
void scope_senr(sql::Connection& db, const SenrRun& run);

// The schools that are asked for (local or state codes; none: all), in place of those before.
void request_schools(sql::Connection& db, const std::vector<std::string>& codes);

// The spells and their records. Needs scope_senr.
void derive_senr(sql::Connection& db, const SenrRun& run);

// Runs every script of a folder below queries/ in name order; "*.repeat.sql" runs again until its last
// statement changes nothing.
void run_pipeline(sql::Connection& db, const std::string& folder, const sql::Params& params);

}  // namespace rollbook::wanted
