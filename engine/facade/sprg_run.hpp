// One SPRG run from the store to a plan: wanted, reconcile, rules, order and proof. Writes temporary tables
// only.
#pragma once

#include "facade/placing.hpp"
#include "facade/store_impl.hpp"
#include "wanted/sprg.hpp"

namespace rollbook {

// Completes what the caller left open; usage errors and refusals for what does not fit.
wanted::SprgRun sprg_run(sql::Connection& db, const Context& context, const ExtractOptions& options);

// Throws Error(refused) if there is no belief to compare with, Error(internal) if the proof fails.
Plan plan_sprg(Store::Impl& impl, const wanted::SprgRun& run);

}  // namespace rollbook
