// C against L, per student (contract senr.md section 3): temporary tables change and not_sent on the
// connection.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "reconcile/screen.hpp"
#include "rollbook/store.hpp"
#include "sql/connection.hpp"
#include "wanted/senr.hpp"

namespace rollbook::reconcile {

struct Change {
  std::int64_t id = 0;
  std::string ssid, school, start_date, part, student_id;
  std::string action;  // remove, exit, no_show, update, add
  std::string reason, changed;
  std::string held;  // the belief's record; empty for an addition
  std::string record;
};

// Needs wanted::derive_senr on the connection.
void reconcile_senr(sql::Connection& db, const wanted::SenrRun& run);

std::vector<Change> changes(sql::Connection& db);    // by SSID, start, school, part
std::vector<NotSent> not_sent(sql::Connection& db);  // in the order of finding

// The parameters that a comparison needs beside the run's own: mask and names.
sql::Params with_layout(const std::string& process, sql::Params params);

// What the guard measures against.
struct Size {
  std::int64_t held_in_scope = 0;  // rows of C in scope
  std::int64_t matched = 0;        // rows of L that C has under the same key
  std::map<std::string, std::int64_t>
      standing;                 // rows of C in scope by school, those that are no shows left out
  bool rows_elsewhere = false;  // C has rows at schools that were not asked for
};
Size size_of(sql::Connection& db, const wanted::SenrRun& run, const std::optional<Screened>& screened);

}  // namespace rollbook::reconcile
