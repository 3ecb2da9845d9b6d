#include "store/import_ods.hpp"
#include "facade/process.hpp"
#include "facade/store_impl.hpp"
#include "history/undo.hpp"

namespace rollbook {

OdsReport Store::import_ods(const OdsOptions& options) {
  require_state(m_impl->db, "CA");
  sql::Transaction transaction(m_impl->db);
  OdsReport report = store::import_ods(m_impl->db, m_impl->context, options);
  transaction.commit();
  return report;
}

OdsUndoReport Store::undo_ods(const std::string& process) {
  require_state(m_impl->db, "CA");
  const std::string code = process_code(process);
  sql::Transaction transaction(m_impl->db);
  const OdsUndoReport report = history::undo_import(m_impl->db, m_impl->context, code);
  transaction.commit();
  return report;
}

}  // namespace rollbook
