// The data quality check: every rule of Utah's over the year's rows, findings in TEMP ut_finding. A rule is a SQL
// file, engine/queries/rules/utah/<CODE>.sql, or one in the folder rules/ of a layout folder, which stands for
// the built-in one of its name. Beside what check/rule.hpp says, its header has
//   -- level: 1                   (2 compares with other LEAs; none of those can be run here)
//   -- place: Student Editor      (where it is corrected)
// and it answers with record, school, student_number, key, field, detail (and severity, where it has its own).
// It reads temp.s1, s2, s3, s4, sc, ac, am, i1, i2, ut_run, ut_field, ut_code, ut_limit (queries/work/utah).
#pragma once

#include <string>

#include "sql/connection.hpp"
#include "utah/run.hpp"

namespace rollbook::utah {

// Wants prepare_run(). Throws Error(refused) for a rule of the layout folder that cannot be used.
void run_checks(sql::Connection& db, const Run& run, const std::string& today);

}  // namespace rollbook::utah
