// The TEMP tables wanted_senr and difference_senr that SQL users may read.
#pragma once

#include "facade/store_impl.hpp"

namespace rollbook {

// Makes the two tables, empty, if the connection does not have them yet.
void declare_senr_tables(sql::Connection& db);
// Fills them with what an extract would compare today.
void materialize_senr(Store::Impl& impl);

}  // namespace rollbook
