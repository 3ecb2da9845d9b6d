#include "facade/listing.hpp"
#include "facade/store_impl.hpp"
#include "rollbook/utah.hpp"
#include "utah/check.hpp"
#include "utah/held.hpp"

namespace rollbook {

namespace {

constexpr std::int64_t most_of_a_kind = 20;

// The school as the records write it.
std::string found_school(sql::Connection& db, const std::string& school) {
  if (school.empty()) return {};
  if (auto found = db.text_of("check/utah/school", {{"school", school}})) return *found;
  throw Error(ErrorKind::refused, "there is no school " + school + ", so nothing was looked at");
}

void refuse_nothing(sql::Connection& db, const utah::Run& run) {
  const std::string nothing = utah::nothing_held(db, run);
  if (!nothing.empty())
    throw Error(ErrorKind::refused,
                "nothing was looked at: " + nothing +
                    "; import the export of that year, or name another one with --year, or "
                    "another --collection");
}

}  // namespace

UtahCheckReport Utah::check(const UtahCheckOptions& options) {
  auto& db = m_impl.db;
  sql::Transaction transaction(db);
  const auto run = utah::prepare_run(db,
                                     {.collection = options.collection.empty() ? "today" : options.collection,
                                      .year = options.year,
                                      .layout_dir = options.layout_dir},
                                     m_impl.context.today);
  refuse_nothing(db, run);
  const std::string school = found_school(db, options.school);
  utah::run_checks(db, run, m_impl.context.today);
  UtahCheckReport report;
  report.totals = table_of(db, "check/utah/totals", {{"school", school}});
  report.findings =
      table_of(db, "check/utah/findings", {{"school", school}, {"most", options.all ? 0 : most_of_a_kind}});
  for (const auto& row : report.totals.rows)
    report.fatal = report.fatal || std::get<std::string>(row[2]) == "fatal";
  db.run("check/forget", {{"scope", "ut"}});
  db.run("check/utah/remember");
  transaction.commit();
  return report;
}

}  // namespace rollbook
