// What became of an extract: extracted, delivered, collected, validated, asked, finalized, in that order; a
// newer extract begins at the start again.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rollbook/utah.hpp"
#include "sql/connection.hpp"

namespace rollbook::utah {

struct ExtractState {
  std::int64_t extract = 0;
  std::string file;
  std::string sha256;
  std::string collection;
  int year = 0;
  std::string state;
  std::int64_t fatal = 0;   // of its newest report
  bool stale = false;       // it was delivered again after that report
  bool superseded = false;  // a newer one of its collection and year was delivered
};

// An extract, 0: the newest one. Throws Error(refused) if there is none.
ExtractState find_state(sql::Connection& db, std::int64_t extract);
// The extract that a step is about. Throws Error(refused) with what is next instead if there is none, and
// Error(usage) with their list if extracts of several collections can have it; final names the collections
// that can be final, empty for a step that any can have.
ExtractState ready_for(sql::Connection& db, const UtahStep& wanted, const std::string& step,
                       const std::vector<std::string>& final = {});
// Refuses what keeps an extract from being asked about or finalized: a fatal of its newest report.
void refuse_fatal(const ExtractState& extract);
// Refuses an extract whose newest report is older than its delivery.
void refuse_stale(const ExtractState& extract);
// Refuses an extract that a newer one of its collection and year was delivered after.
void refuse_superseded(sql::Connection& db, const ExtractState& extract);

struct StepDraft {
  std::string step;
  std::string detail = {};
  std::string counts = "{}";
};
// The step, with its event. Call inside the transaction of the deed; returns the event's id.
std::int64_t store_step(sql::Connection& db, const Context& context, const ExtractState& extract,
                        const StepDraft& draft);
// The same without a step: its state stays.
std::int64_t store_event(sql::Connection& db, const Context& context, const ExtractState& extract,
                         const std::string& counts);

}  // namespace rollbook::utah
