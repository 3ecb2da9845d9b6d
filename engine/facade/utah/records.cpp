#include "facade/listing.hpp"
#include "facade/store_impl.hpp"
#include "rollbook/utah.hpp"
#include "utah/import.hpp"

namespace rollbook {

Utah::Utah(Store& store) : m_impl(*store.m_impl) {
  require_state(m_impl.db, "UT");
}

SisReport Utah::import(const UtahImportOptions& options) {
  sql::Transaction transaction(m_impl.db);
  SisReport report = utah::import_records(m_impl.db, m_impl.context, options);
  if (!options.dry_run && !report.refusal) transaction.commit();
  return report;
}

Table Utah::extracts() {
  return table_of(m_impl.db, "store/utah/extracts");
}

}  // namespace rollbook
