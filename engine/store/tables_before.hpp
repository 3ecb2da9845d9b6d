// The content of tables before an import: set aside under another name, not copied, and held against what
// came.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "layout/sis.hpp"
#include "sql/connection.hpp"

namespace rollbook::store {

// Numbers of the rows of either side that the other side does not have cell by cell.
struct RowDifference {
  std::vector<std::int64_t> gone;
  std::vector<std::int64_t> come;
};

class TablesBefore {
 public:
  explicit TablesBefore(sql::Connection& db) : m_db(db) {}

  // Sets the content of the file's table aside under name_of(), so that the table is empty for what comes.
  // Views speak of the table by name and mean the one that is filled now.
  void take(const layout::SisFile& file);
  static std::string name_of(const std::string& table);
  // Whether this table was set aside.
  bool has(const std::string& table) const { return m_taken.contains(table); }
  // Columns of the file that this import and the one before have supplied.
  std::vector<const layout::SisColumn*> columns_of_both(const layout::SisFile& file);
  // Wants has(), and the table filled. Where a table keeps a hash of its rows, a row that speaks for its
  // student is another one than a row that does not.
  const RowDifference& difference(const layout::SisFile& file);
  void drop();

 private:
  void set_aside(const std::string& table);
  RowDifference compared(const layout::SisFile& file);

  sql::Connection& m_db;
  std::map<std::string, const layout::SisFile*> m_taken;  // by table
  std::map<std::string, RowDifference> m_differences;
};

}  // namespace rollbook::store
