// What the layout alone says is wrong with the values of the year's rows: TEMP ut_field_fault.
#pragma once

#include "sql/connection.hpp"
#include "utah/run.hpp"

namespace rollbook::utah {

// Wants prepare_run() and the tables of check/utah/tables. A row a value: fault is missing (required and
// blank), long, type (no number, no date, no time) or code (outside the code set). A required column that was
// never supplied is one row without school, student and key, with the fault absent. Columns required at the
// year's end are so in a collection of the whole year.
void find_field_faults(sql::Connection& db, const Run& run);

}  // namespace rollbook::utah
