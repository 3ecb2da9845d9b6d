// Takes a SIS export into the store: every file is the full content of its table.
#pragma once

#include "rollbook/store.hpp"
#include "sql/connection.hpp"
#include "store/sis_folder.hpp"

namespace rollbook::store {

// Call inside a transaction. Throws Error(refused) with every bad row; the undoing is the transaction's, and
// so it is when the report comes with a refusal.
SisReport import_sis(sql::Connection& db, const Context& context, const SisOptions& options);
// The same for files that are found already; source: what the log calls the place they came from.
SisReport import_sis(sql::Connection& db, const Context& context, const layout::SisLayout& layout,
                     const std::string& source, const FoundFiles& found, bool accept_losses);

}  // namespace rollbook::store
