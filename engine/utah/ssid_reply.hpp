// A reply of the SSID system as CSV: RFC 4180, columns by the layout's record SSIDRSP.
#pragma once

#include <string>
#include <vector>

#include "base/problems.hpp"
#include "layout/utah.hpp"

namespace rollbook::utah {

// Cells without blanks around them; one that the file does not have is empty.
struct ReplyLine {
  long line = 0;  // of the file
  std::string file_line_number;
  std::string ssid;
  std::string last_name;
  std::string first_name;
  std::string student_number;
  std::string status;
  std::string message;  // not longer than the layout allows
};

struct ReplyFile {
  std::vector<ReplyLine> lines;
  bool has_status = false;  // some line has one
  bool windows_1252 = false;
  Problems problems;  // lines that could not be read
};

// With a header row (two cells of the first row are names of fields; columns then go by name, in any order,
// further ones are passed over) or without one (by position; cells at the end may be missing). Throws
// Error(refused) for bytes that are no text, a header without a column that is needed, and a file without a
// line of the right width.
ReplyFile read_reply(std::string bytes, const std::string& name, const layout::UtahRecord& record);

}  // namespace rollbook::utah
