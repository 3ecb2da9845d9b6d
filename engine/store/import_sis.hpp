// Takes a SIS export into the store: every file is the full content of its table.
#pragma once

#include "rollbook/store.hpp"
#include "sql/connection.hpp"

namespace rollbook::store {

// Call inside a transaction. Throws Error(refused) with every bad row; the undoing is the transaction's.
SisReport import_sis(sql::Connection& db, const Context& context, const SisOptions& options);

}  // namespace rollbook::store
