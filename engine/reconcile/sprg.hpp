// C against L of SPRG (contract sprg.md): temporary tables change and not_sent on the connection.
#pragma once

#include "reconcile/senr.hpp"
#include "wanted/sprg.hpp"

namespace rollbook::reconcile {

// Needs wanted::derive_sprg on the connection.
void reconcile_sprg(sql::Connection& db, const wanted::SprgRun& run);

// What the guard measures against.
Size size_of_sprg(sql::Connection& db, const wanted::SprgRun& run);

}  // namespace rollbook::reconcile
