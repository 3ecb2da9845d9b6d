#include "store/import_ods.hpp"
#include "facade/store_impl.hpp"

namespace rollbook {

OdsReport Store::import_ods(const OdsOptions& options) {
  require_state(m_impl->db, "CA");
  sql::Transaction transaction(m_impl->db);
  OdsReport report = store::import_ods(m_impl->db, m_impl->context, options);
  transaction.commit();
  return report;
}

}  // namespace rollbook
