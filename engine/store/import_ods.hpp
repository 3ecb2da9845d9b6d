// Takes the state's extract as the new belief: a generation of a process starts.
#pragma once

#include "rollbook/store.hpp"
#include "sql/connection.hpp"

namespace rollbook::store {

// Call inside a transaction: extract imports and compares in one. Throws Error(refused) and leaves the
// undoing to the transaction.
OdsReport import_ods(sql::Connection& db, const Context& context, const OdsOptions& options);

}  // namespace rollbook::store
