// How Montana's stored side gets in: calendars and enrollments, tab-delimited with a header row.
#pragma once

#include <string>

#include "rollbook/store.hpp"
#include "sql/connection.hpp"

namespace rollbook::store {

// Call inside a transaction. Throw Error(refused) with every bad row; the undoing is the transaction's.
MontanaList import_montana_calendars(sql::Connection& db, const Context& context, const std::string& file);
MontanaList import_montana_enrollments(sql::Connection& db, const Context& context, const std::string& file);

}  // namespace rollbook::store
