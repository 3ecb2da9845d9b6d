// Which record of a student goes into which file, so that the state takes every file. Pure: knows no database.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "plan/row.hpp"

namespace rollbook::plan {

enum class Kind { removal, exit, update };  // in posting order

struct Record {
  std::int64_t id = 0;
  Kind kind = Kind::update;
  Row row;
};

// Files are numbered by slot: 3 * layer + kind. Slot 0 is the first Removals, 1 the first Exits, 2 the first Updates,
// 4 the second Exits, and so on.
struct StudentPlan {
  std::vector<int> slots;            // one a record; empty if the student is blocked
  std::string blocked_by;            // the rule code, empty if not blocked
  std::int64_t blocked_record = 0;   // the record that broke it
};

StudentPlan plan_student(const std::vector<Row>& held, const std::vector<Record>& records, const Terms& terms);

// The rule that a record of one file breaks inside the file or against what is held before it, if any.
std::optional<std::string> file_fault(const std::vector<Row>& held, const std::vector<Record>& file, std::size_t record,
                                      const Terms& terms);
// What the state holds after it took the file.
std::vector<Row> after_file(std::vector<Row> held, const std::vector<Record>& file);

// Runs the slots in order from the start; the first fault's rule code, or "proof" if the end is not what was wanted.
std::optional<std::string> disproof(const std::vector<Row>& held, const std::vector<Record>& records,
                                    const std::vector<int>& slots, const Terms& terms);

}  // namespace rollbook::plan
