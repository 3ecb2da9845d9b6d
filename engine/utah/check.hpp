// The data quality check: every rule of Utah's over the year's rows, findings in TEMP ut_finding. A rule is a
// SQL file, engine/queries/rules/utah/<CODE>.sql, or one in the folder rules/ of a layout folder
// (utah/rules.hpp). Beside what check/rule.hpp says, its header has
//   -- level: 1                   (2 compares with other LEAs; none of those can be run here)
//   -- place: Student Editor      (where it is corrected)
// and it answers with record, school, student_number, key, field, detail, then severity and place where it
// has its own. field: the store's column, which the finding calls by the layout's name. It reads temp.s1, s2,
// s3, s4, sc, ac, am, i1, i2, di, ut_run, ut_field, ut_code, ut_limit (queries/work/utah), ut_field_fault and
// the other tables of queries/check/utah. detail never holds a name or a birth date.
#pragma once

#include <string>

#include "sql/connection.hpp"
#include "utah/run.hpp"

namespace rollbook::utah {

// Wants prepare_run(). Throws Error(refused) for a rule of the layout folder that cannot be used.
void run_checks(sql::Connection& db, const Run& run, const std::string& today);

}  // namespace rollbook::utah
