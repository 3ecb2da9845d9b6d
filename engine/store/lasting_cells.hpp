// A column that decides what a row means (which school reports it, whether the school is reported, which name
// is the legal one) and that an export has no more is not supplied, which is not blank: the cells of rows
// that the last import had stay as they were.
#pragma once

#include <string>
#include <vector>

#include "layout/sis.hpp"
#include "sql/connection.hpp"

namespace rollbook::store {

// The file's table is filled, its last content is set aside (TablesBefore). supplied: the codes of the file's
// columns.
void keep_lasting_cells(sql::Connection& db, const layout::SisFile& file,
                        const std::vector<std::string>& supplied);

}  // namespace rollbook::store
