// One file of a SIS export into one table, cell by cell as its layout says.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/problems.hpp"
#include "layout/sis.hpp"
#include "read/source.hpp"
#include "rollbook/store.hpp"
#include "sql/connection.hpp"

namespace rollbook::stage {

struct StagedFile {
  ImportedFile imported;
  std::vector<std::string> supplied;  // codes of the columns that were there
  std::vector<Notice> notices;
};

// target: a table that has the layout's columns. Every bad row goes to problems; once there is one, nothing more
// is inserted, but the file is checked to its end. told: rows read so far, now and then; may be empty.
StagedFile stage_sis_file(sql::Connection& db, read::Source& source, const layout::SisFile& layout,
                          const std::string& target, Problems& problems, const std::function<void(long)>& told);

}  // namespace rollbook::stage
