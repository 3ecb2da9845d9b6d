// One file of a SIS export into one table, cell by cell as its layout says.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/problems.hpp"
#include "layout/sis.hpp"
#include "read/source.hpp"
#include "rollbook/store.hpp"
#include "sql/row_sink.hpp"

namespace rollbook::stage {

struct StagedFile {
  ImportedFile imported;
  std::vector<std::string> supplied;  // codes of the columns that were there
  std::vector<Notice> notices;
  std::vector<std::pair<std::string, std::string>>
      values;  // of coded columns, each once: the store's column and the value
};

// Knows no database: rows go to a sink, so that files can be staged by several threads at a time.
class SisStager {
 public:
  // Reads the header row. Every problem of the file goes to problems; all three live as long as the stager.
  SisStager(read::Source& source, const layout::SisFile& layout, Problems& problems);
  ~SisStager();
  SisStager(const SisStager&) = delete;
  SisStager& operator=(const SisStager&) = delete;

  // Columns of the store's table that rows give, in their order, with a hash of the row where the table keeps
  // one; none if the header cannot be used.
  std::vector<std::string> columns() const;
  // Checks every row and gives the good ones to the sink; once there is a problem, no more. told: rows read
  // so far, now and then; may be empty.
  void run(sql::RowSink& sink, const std::function<void(long)>& told);
  StagedFile take();

 private:
  class Stager;
  std::unique_ptr<Stager> m_stager;
};

}  // namespace rollbook::stage
