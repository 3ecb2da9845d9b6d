// One SENR run from the store to a plan: wanted, reconcile, rules, order and proof. Writes temporary tables only.
#pragma once

#include <string>
#include <vector>

#include "facade/store_impl.hpp"
#include "reconcile/senr.hpp"
#include "wanted/senr.hpp"

namespace rollbook {

struct PlannedFile {
  std::string kind;  // Removals, Exits, Updates
  std::vector<reconcile::Change> changes;
};

struct SenrPlan {
  wanted::SenrRun run;
  std::vector<PlannedFile> files;    // in posting order
  std::vector<NotSent> not_sent;
  std::vector<Notice> notices;
  reconcile::Size size;
  std::int64_t removals = 0;         // removals and no shows to send
};

// Completes what the caller left open; usage errors and refusals for what does not fit.
wanted::SenrRun senr_run(sql::Connection& db, const Context& context, const ExtractOptions& options);

// Whether an ODS extract was ever imported.
bool has_belief(sql::Connection& db);

// Throws Error(refused) if there is no belief to compare with, Error(internal) if the proof fails.
SenrPlan plan_senr(Store::Impl& impl, const wanted::SenrRun& run);

}  // namespace rollbook
