#include "facade/listing.hpp"
#include "facade/store_impl.hpp"
#include "rollbook/utah.hpp"
#include "utah/check.hpp"

namespace rollbook {

Store::CheckReport Utah::check(const UtahCheckOptions& options) {
  auto& db = m_impl.db;
  sql::Transaction transaction(db);
  const auto run = utah::prepare_run(db,
                                     {.collection = options.collection.empty() ? "today" : options.collection,
                                      .year = options.year,
                                      .layout_dir = options.layout_dir},
                                     m_impl.context.today);
  utah::run_checks(db, run, m_impl.context.today);
  Store::CheckReport report;
  report.findings = table_of(db, "check/utah/findings", {{"school", options.school}});
  for (const auto& row : report.findings.rows)
    report.fatal = report.fatal || std::get<std::string>(row[2]) == "fatal";
  db.run("check/forget", {{"scope", "ut"}});
  db.run("check/utah/remember");
  transaction.commit();
  return report;
}

}  // namespace rollbook
