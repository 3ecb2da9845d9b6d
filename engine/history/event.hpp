// The append-only event log: who did what when, each event sealed over the one before.
#pragma once

#include <cstdint>
#include <string>

#include "rollbook/store.hpp"
#include "sql/connection.hpp"

namespace rollbook::history {

struct EventDraft {
  std::string process = "";
  std::string subject = "";
  std::string counts = "{}";  // a JSON object of numbers
  std::string sha256 = "";
};

// Call inside the transaction of the deed. Returns the event's id.
std::int64_t append_event(sql::Connection& db, const Context& context, const EventDraft& draft);

// Ids of events whose seal does not follow from what they hold; empty in an unbroken log.
std::string broken_seals(sql::Connection& db);

}  // namespace rollbook::history
