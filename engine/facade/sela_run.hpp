// One SELA run from the store to the records to send (contract sela.md). Writes temporary tables only.
#pragma once

#include <string>
#include <vector>

#include "facade/store_impl.hpp"
#include "wanted/senr.hpp"

namespace rollbook {

struct SelaRun {
  wanted::SenrRun spells;  // whose spells, which year
  std::string tbd_start;   // ISO, the day before the test; empty: TBD is not sent
  std::string correction;  // 1, 2, 5; empty: EL and IFEP are not sent

  sql::Params params() const;
};

// Usage errors for what does not fit.
SelaRun sela_run(sql::Connection& db, const Context& context, const ExtractOptions& options);

// TEMP sela_local, sela_fate, not_sent, held_sela and work_sela (engine/queries/wanted/calpads/sela).
void derive_sela(sql::Connection& db, const SelaRun& run);

// Local values without a translation, a line each. Needs derive_sela.
std::vector<Notice> sela_notices(sql::Connection& db);

}  // namespace rollbook
