// The state's report of Level 1 and Level 2 errors: the sheets of its workbook, each a CSV file with a header
// row. The columns are those of VALIDATION_REPORT in the layout, by name.
#pragma once

#include <string>
#include <vector>

#include "base/problems.hpp"
#include "layout/utah.hpp"
#include "rollbook/store.hpp"

namespace rollbook::utah {

struct StateMessage {
  long line = 0;
  int level = 1;
  bool fatal = true;
  std::string code;
  std::string message;
  std::string description;
  std::string school;
  std::string student;
  std::string ssid;
  std::string key;  // the layout's key columns that are filled: "EntryDate 2026-08-17, CourseRecordID 12"
};

struct StateSheet {
  std::string file;   // its name without the folders
  std::string bytes;  // as they came
  std::vector<StateMessage> messages;
};

// Reads a sheet. What is wrong goes to the problems, what is odd to the notices; throws Error(refused) for a
// file that is no text or empty. lea: whose report it must be.
StateSheet read_state_sheet(const std::string& path, const layout::UtahLayout& layout, const std::string& lea,
                            Problems& problems, std::vector<Notice>& notices);

}  // namespace rollbook::utah
