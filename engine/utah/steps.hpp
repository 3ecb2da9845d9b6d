// What became of an extract: extracted, delivered, collected, validated, asked, finalized, in that order; a
// newer extract begins at the start again.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rollbook/store.hpp"
#include "sql/connection.hpp"

namespace rollbook::utah {

struct ExtractState {
  std::int64_t extract = 0;
  std::string file;
  std::string sha256;
  std::string collection;
  int year = 0;
  std::string state;
  std::int64_t fatal = 0;  // of its newest report
};

// An extract, 0: the newest one. Throws Error(refused) if there is none.
ExtractState find_state(sql::Connection& db, std::int64_t extract);
// The extract that can have the step (0: the newest that can). Throws Error(refused) with what is next
// instead.
ExtractState ready_for(sql::Connection& db, std::int64_t extract, const std::string& step);
// Refuses what keeps an extract from being asked about or finalized: a fatal of its newest report.
void refuse_fatal(const ExtractState& extract);
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
