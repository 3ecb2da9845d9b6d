// L of SPRG (contract sprg.md) as temporary tables on the connection: program_l, program_wanted,
// program_hold, and what they are made of (engine/queries/wanted/calpads/sprg).
#pragma once

#include <string>
#include <vector>

#include "sql/connection.hpp"
#include "wanted/senr.hpp"

namespace rollbook::wanted {

struct SprgRun {
  SenrRun spells;                    // of every selected school, over the window of programs
  std::string senr_window_start;     // ISO
  std::vector<std::string> schools;  // as SenrRun's

  sql::Params params() const;
};

// Needs layout::load_reference on the connection. Derives the spells of SENR first.
void derive_sprg(sql::Connection& db, const SprgRun& run);

}  // namespace rollbook::wanted
