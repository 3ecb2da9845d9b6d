#include "store/import_sis.hpp"
#include "base/date.hpp"
#include "facade/store_impl.hpp"

namespace rollbook {

SisReport Store::import_sis(const SisOptions& options) {
  require_state(m_impl->db, "CA");
  if (!options.pending_since.empty() && !parse_iso(options.pending_since))
    throw Error(ErrorKind::usage, "not a date of the form YYYY-MM-DD: " + options.pending_since);
  sql::Transaction transaction(m_impl->db);
  SisReport report = store::import_sis(m_impl->db, m_impl->context, options);
  if (!options.dry_run && !report.refusal) transaction.commit();
  return report;
}

}  // namespace rollbook
