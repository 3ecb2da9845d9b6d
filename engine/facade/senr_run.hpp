// One SENR run from the store to a plan: wanted, reconcile, rules, order and proof. Writes temporary tables
// only.
#pragma once

#include <string>
#include <vector>

#include "facade/placing.hpp"
#include "facade/store_impl.hpp"
#include "reconcile/senr.hpp"
#include "wanted/senr.hpp"

namespace rollbook {

struct SenrPlan : Plan {
  wanted::SenrRun run;
};

// Completes what the caller left open; usage errors and refusals for what does not fit.
wanted::SenrRun senr_run(sql::Connection& db, const Context& context, const ExtractOptions& options);

// The same for SENR itself: a year that is over says for which year --year-end-exits works, and nothing else
// (contract safety.md section 3).
wanted::SenrRun senr_process_run(sql::Connection& db, const Context& context, const ExtractOptions& options);

// What a batch keeps of the options in force.
std::string options_json(sql::Connection& db, const ExtractOptions& options, const wanted::SenrRun& run);

// Throws Error(refused) if there is no belief to compare with, Error(internal) if the proof fails.
SenrPlan plan_senr(Store::Impl& impl, const wanted::SenrRun& run);

}  // namespace rollbook
