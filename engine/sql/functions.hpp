// SQL functions that every connection of ours has. All are pure.
//   field(record, n)        field n (1-based) of a caret record; '' past its end, NULL for NULL
//   compact(iso)            '2026-08-12' -> '20260812'; '' and NULL stay
//   iso(compact)            '20260812' -> '2026-08-12' if it is a real day, else ''
//   school_year(iso)        starting year of the academic year that holds the day, as integer
//   iso_or_text(compact)    '20260812' -> '2026-08-12'; what is no real day stays as it is
//   sis_day(text)          '3/5/2015' -> '2015-03-05', any form that an SIS cell may have; what is no real
//   day stays as it is record(v1, v2, ...)     values joined to a caret record; NULL becomes the mark "not
//   supplied" (base/record.hpp) same_record(c, l, mask) 1 if the fields whose position in mask is '1' are
//   equal or not supplied in l carried(c, l)           l with c's values where l is not supplied
//   with_field(record, n, value)      record with field n replaced; n from 1 to 999 changed_fields(old, new,
//   names)   "name: old -> new; ..." for the fields that have a name in names name_standing(text)     0 plain
//   ASCII name characters, 1 with Latin letters outside ASCII, 2 with others (base/name.hpp)
//   forbidden_in_name(text), forbidden_in_field(text)    the characters that are wrong, as 'U+2019, U+00A0'
//   upper(text), lower(text)  letter by letter as Unicode has them, in place of SQLite's own of ASCII
//   without_zeros(number)   a number without the zeros in front; anything else as it is
#pragma once

struct sqlite3;

namespace rollbook::sql {

void register_functions(sqlite3* db);

}  // namespace rollbook::sql
