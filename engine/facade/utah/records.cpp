#include "facade/listing.hpp"
#include "facade/store_impl.hpp"
#include "rollbook/utah.hpp"
#include "utah/import.hpp"
#include "utah/past_year.hpp"

namespace rollbook {

Utah::Utah(Store& store) : m_impl(*store.m_impl) {
  require_state(m_impl.db, "UT");
}

SisReport Utah::import(const UtahImportOptions& options) {
  auto& db = m_impl.db;
  // A year that the import takes out of the tables is kept: found out by trying, then done from the start.
  for (std::set<int> keep;;) {
    sql::Transaction transaction(db);
    auto gone = utah::held_years(db);
    for (const int year : keep) utah::keep_year(db, year, m_impl.context.today);
    SisReport report = utah::import_records(db, m_impl.context, options);
    for (const int year : utah::held_years(db)) gone.erase(year);
    if (!report.refusal && gone != keep) {
      keep = std::move(gone);
      continue;
    }
    for (auto& notice : utah::not_archived(db)) report.notices.push_back(std::move(notice));
    if (!options.dry_run && !report.refusal) transaction.commit();
    return report;
  }
}

Table Utah::extracts() {
  return table_of(m_impl.db, "store/utah/extracts");
}

}  // namespace rollbook
