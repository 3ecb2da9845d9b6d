// Takes an import of the state's extract back: the generation before it holds again.
#pragma once

#include <string>

#include "rollbook/store.hpp"
#include "sql/connection.hpp"

namespace rollbook::history {

// Call inside a transaction. Refused where there is no generation before the current one, and while a post
// stands that was made since: the state has its records, and the older belief has not. Batches made since
// become obsolete; what the import had ended is open again.
OdsUndoReport undo_import(sql::Connection& db, const Context& context, const std::string& process);

}  // namespace rollbook::history
