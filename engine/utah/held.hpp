// Whether an extract or a check speaks of anything: the database must hold the school year.
#pragma once

#include <string>

#include "sql/connection.hpp"
#include "utah/run.hpp"

namespace rollbook::utah {

// Why a run says nothing about its school year: no SC or S1 row of it; empty: it holds both. Wants
// prepare_run().
std::string nothing_held(sql::Connection& db, const Run& run);
// The day that a run speaks of though it is still to come; empty: there is none. A whole year is to come
// until it begins.
std::string day_to_come(const Run& run, const std::string& today);

// Throws Error(refused) for either: [YEAR], [FUTURE].
void refuse_wrong_year(sql::Connection& db, const Run& run, const std::string& today);

}  // namespace rollbook::utah
