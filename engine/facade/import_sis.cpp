#include "store/import_sis.hpp"
#include "facade/store_impl.hpp"

namespace rollbook {

SisReport Store::import_sis(const SisOptions& options) {
  require_state(m_impl->db, "CA");
  sql::Transaction transaction(m_impl->db);
  SisReport report = store::import_sis(m_impl->db, m_impl->context, options);
  if (!options.dry_run && !report.refusal) transaction.commit();
  return report;
}

}  // namespace rollbook
