// The memory of program rows (PGM, FRE, FOF) that an import no longer has (main.gone_program): what an
// extract shows as evidence where it takes a row of the state away.
#pragma once

#include "sql/connection.hpp"
#include "store/tables_before.hpp"

namespace rollbook::store {

// The tables are filled with what came; the run itself is not recorded yet.
void remember_gone_programs(sql::Connection& db, const TablesBefore& tables);

}  // namespace rollbook::store
