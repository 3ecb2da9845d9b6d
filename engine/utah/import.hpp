// Utah's records out of a folder of CSV files into the store.
#pragma once

#include "rollbook/utah.hpp"
#include "sql/connection.hpp"

namespace rollbook::utah {

SisReport import_records(sql::Connection& db, const Context& context, const UtahImportOptions& options);

}  // namespace rollbook::utah
