// What an import may not hold less of without being asked (data: schema/layouts/losses.json). Tables are the
// store's own, so that it holds for every layout of a SIS.
#pragma once

#include <string>
#include <vector>

namespace rollbook::layout {

// More than percent and more than count, of one school or of all reported ones together.
struct LossLimits {
  long percent = 0;
  long count = 0;
  long percent_of_a_year = 0;  // of the spells that a school had in one academic year
  long cells = 0;              // so many cells may go blank though they were the whole column
};

// Names are columns of the table; an empty one: it has none.
struct LossTable {
  std::string table;
  std::vector<std::string> same;  // what makes a row the row that it was
  std::string student;
  std::string school;
  std::string year;
  std::string end;       // the date that closes a row
  std::string period;    // when its newest value moves on, what the other tables lose is not judged
  std::string students;  // what its students are called, where they are counted
  std::string spells;    // what its rows are called, where they are counted as a student's at a school
  std::string ends;      // what the dates are called that close rows
  std::string rows;      // what its rows are called, where they are not counted otherwise
  bool asks_for_columns = false;  // a column that goes blank is asked for
  bool asks_for_rows = false;     // rows that are gone are asked for, where they are not counted otherwise
  bool never_empty = false;       // a file without a row is asked for
};

struct Losses {
  LossLimits limits;
  std::vector<LossTable> tables;

  // nullptr: nothing is known of this table.
  const LossTable* table(const std::string& name) const;
};

const Losses& losses();
Losses parse_losses(const std::string& name, const std::string& bytes);  // throws Error(refused)

}  // namespace rollbook::layout
