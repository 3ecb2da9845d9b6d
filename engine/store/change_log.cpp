#include "store/change_log.hpp"

namespace rollbook::store {

ChangeLog::ChangeLog(sql::Connection& db, const layout::SisLayout& layout) : m_db(db) {
  db.run_script("store/changes/remember");
  for (const auto& file : layout.files) {
    for (const auto& column : file.columns) {
      if (!column.tracked) continue;
      db.run("store/changes/insert_tracked", {{"table_name", file.table},
                                              {"table_code", file.code},
                                              {"field_code", column.code},
                                              {"column_name", column.column}});
    }
  }
}

std::int64_t ChangeLog::write(const Context& context) {
  std::int64_t written = 0;
  for (const auto* query : {"store/changes/log_student", "store/changes/log_contact", "store/changes/log_legal_name",
                            "store/changes/log_language", "store/changes/log_state_data"}) {
    written += m_db.run(query, {{"today", context.today}, {"user", context.user}});
  }
  m_db.run_script("store/changes/forget");
  return written;
}

}  // namespace rollbook::store
