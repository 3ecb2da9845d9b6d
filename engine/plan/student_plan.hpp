// Which record of a student goes into which file, so that the state takes every file. Pure: knows no
// database.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan/layers.hpp"
#include "plan/row.hpp"

namespace rollbook::plan {

using Record = RecordOf<Row>;

StudentPlan plan_student(const std::vector<Row>& held, const std::vector<Record>& records,
                         const Terms& terms);

// The rule that a record of one file breaks inside the file or against what is held before it, if any.
std::optional<std::string> file_fault(const std::vector<Row>& held, const std::vector<Record>& file,
                                      std::size_t record, const Terms& terms);
// What the state holds after it took the file.
std::vector<Row> after_file(std::vector<Row> held, const std::vector<Record>& file);

// Runs the slots in order from the start; the first fault's rule code, or "proof" if the end is not what was
// wanted.
std::optional<std::string> disproof(const std::vector<Row>& held, const std::vector<Record>& records,
                                    const std::vector<int>& slots, const Terms& terms);

}  // namespace rollbook::plan
