// From a statement to a Table.
#pragma once

#include "rollbook/table.hpp"
#include "sql/connection.hpp"

namespace rollbook {

// Every column and row of the statement, which has its parameters.
Table table_of(sql::Statement statement);
Table table_of(sql::Connection& db, std::string_view query, const sql::Params& params = {});

}  // namespace rollbook
