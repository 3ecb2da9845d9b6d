// What the Enrollment Data Reports are put together from.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "rollbook/table.hpp"
#include "sql/connection.hpp"
#include "utah/reports.hpp"

namespace rollbook::utah {

EnrollmentReport enrollment_counts(sql::Connection& db, const Run& run);
EnrollmentReport class_sizes(sql::Connection& db, const Run& run);
EnrollmentReport special_education(sql::Connection& db, const Run& run);
EnrollmentReport memberships(sql::Connection& db, const Run& run);

// The day on which students are counted: that of the collection october1.
std::string counted_on(const Run& run);

// Rows of a statement, every column, as a table.
Table rows_of(sql::Connection& db, std::string_view query, const sql::Params& params = {});
// The columns named, in that order, under the heads.
using Heads = std::vector<std::pair<std::string, std::string>>;  // column, head
Table picked(const Table& table, const Heads& heads);
// Only rows with this text in the column.
Table only(const Table& table, const std::string& column, const std::string& value);

struct School {
  std::string number;  // "all": the LEA
  std::string name;
};
std::vector<School> report_schools(sql::Connection& db);
// "104 Aspen Elementary"
std::string school_title(const School& school);

// Counts by a row's and a column's name; what nothing was added to is 0.
class Counts {
 public:
  void add(const std::string& row, const std::string& column, std::int64_t count) {
    m_counts[row][column] += count;
  }
  std::int64_t at(const std::string& row, const std::string& column) const;
  std::vector<std::string> rows() const;
  bool any(const std::string& column) const;  // some row has more than 0

 private:
  std::map<std::string, std::map<std::string, std::int64_t>> m_counts;
};

// The codes of a set in the layout's order, then those of the column that are in no set, each with the
// prefix.
std::vector<std::string> code_columns(const Run& run, const std::string& code_set, const std::string& prefix,
                                      const std::vector<std::string>& seen);

}  // namespace rollbook::utah
