// The TEMP tables wanted_sprg and difference_sprg that SQL users may read.
#pragma once

#include "facade/store_impl.hpp"

namespace rollbook {

// Makes the two tables, empty, if the connection does not have them yet.
void declare_sprg_tables(sql::Connection& db);
// Fills them with what an extract would compare today.
void materialize_sprg(Store::Impl& impl);

}  // namespace rollbook
