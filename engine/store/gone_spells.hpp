// The memory of spells, and exits of spells, that an import no longer has (main.gone_spell): what an extract
// shows as evidence where it takes a row of the state away.
#pragma once

#include <string>

#include "sql/connection.hpp"
#include "store/tables_before.hpp"

namespace rollbook::store {

// The rows before the import are in the table `before`, those of now in enrollment, with all indexes;
// difference: the rows that differ, in whatever cell. file: the code of its file in the layout (ENR). The run
// itself is not recorded yet.
void remember_gone_spells(sql::Connection& db, const std::string& before, const std::string& file,
                          const RowDifference& difference);

}  // namespace rollbook::store
