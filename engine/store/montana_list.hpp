// How Montana's stored side gets in: calendars and enrollments, tab-delimited with a header row.
#pragma once

#include "rollbook/store.hpp"
#include "sql/connection.hpp"

namespace rollbook::store {

// Call inside a transaction. Throw Error(refused) with every bad row; the undoing is the transaction's, and
// so it is when the list comes with a refusal (contract safety.md section 2).
MontanaList import_montana_calendars(sql::Connection& db, const Context& context,
                                     const MontanaListOptions& options);
MontanaList import_montana_enrollments(sql::Connection& db, const Context& context,
                                       const MontanaListOptions& options);

}  // namespace rollbook::store
