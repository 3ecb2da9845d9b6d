// Files whose rows go into a table that also holds other rows (DAY, ADH, LGD): what such a file brings is
// told by the rows of its kind before and after (queries/store/losses/kept).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "rollbook/store.hpp"
#include "sql/connection.hpp"
#include "store/loss_measure.hpp"

namespace rollbook::store {

class KeptTable {
 public:
  // Looks at the table as it is before the file's rows, which are staged, are taken in.
  KeptTable(sql::Connection& db, const std::string& table);
  // After that: the figures of the file, and which rows are gone, by school.
  Measure finish(ImportedFile& file);

 private:
  struct Row {
    std::int64_t key;
    std::int64_t cells;
    std::int64_t school;  // in m_schools
  };
  std::vector<Row> rows();
  std::int64_t number_of(std::string_view school);

  sql::Connection& m_db;
  std::string m_query;
  std::map<std::string, std::int64_t, std::less<>> m_schools;
  std::vector<Row> m_before;
};

}  // namespace rollbook::store
