// What an import changed in the tracked fields: old content remembered first, compared afterwards, all in SQL.
#pragma once

#include <cstdint>

#include "layout/sis.hpp"
#include "rollbook/store.hpp"
#include "sql/connection.hpp"

namespace rollbook::store {

class ChangeLog {
 public:
  // Remembers the content as it is now.
  ChangeLog(sql::Connection& db, const layout::SisLayout& layout);
  // Writes a row of change_log for every tracked field that differs; returns how many.
  std::int64_t write(const Context& context);

 private:
  sql::Connection& m_db;
};

}  // namespace rollbook::store
