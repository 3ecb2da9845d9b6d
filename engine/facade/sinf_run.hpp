// One SINF run from the store to its records (contract sinf.md). Writes temporary tables only.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "facade/store_impl.hpp"
#include "history/batch.hpp"
#include "wanted/senr.hpp"

namespace rollbook {

// Whose records are made besides those with a change.
struct SinfWho {
  bool all = false;
  bool new_students = false;  // of whom no record was ever sent
};

struct SinfPlan {
  wanted::SenrRun run;
  std::vector<history::DraftRecord> records;  // in the order of the file
  std::vector<NotSent> not_sent;
  std::vector<Notice> notices;
};

// Fills TEMP work_sinf, sinf_record and not_sent, and runs the rules.
void derive_sinf(Store::Impl& impl, const wanted::SenrRun& run, SinfWho who);
SinfPlan plan_sinf(Store::Impl& impl, const ExtractOptions& options);

}  // namespace rollbook
