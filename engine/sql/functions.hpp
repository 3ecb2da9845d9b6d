// SQL functions that every connection of ours has. All are pure.
//   field(record, n)        field n (1-based) of a caret record; '' past its end, NULL for NULL
//   compact(iso)            '2026-08-12' -> '20260812'; '' and NULL stay
//   iso(compact)            '20260812' -> '2026-08-12' if it is a real day, else ''
//   school_year(iso)        starting year of the academic year that holds the day, as integer
//   same_record(c, l, mask) 1 if the fields whose position in mask is '1' are equal
//   name_standing(text)     0 plain ASCII name characters, 1 with Latin letters outside ASCII, 2 with others (base/name.hpp)
#pragma once

struct sqlite3;

namespace rollbook::sql {

void register_functions(sqlite3* db);

}  // namespace rollbook::sql
