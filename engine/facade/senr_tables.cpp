#include "facade/senr_tables.hpp"

namespace rollbook {

void declare_senr_tables(sql::Connection& db) { db.run_script("work/senr_views"); }

void materialize_senr(Store::Impl&) {}

}  // namespace rollbook
