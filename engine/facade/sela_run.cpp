#include "facade/sela_run.hpp"

#include "base/date.hpp"
#include "facade/senr_run.hpp"
#include "layout/layout.hpp"

namespace rollbook {

namespace {

std::string day_before_test(const std::string& test_date, const std::string& today) {
  const auto day = parse_iso(test_date);
  if (!day) throw Error(ErrorKind::usage, "--tbd takes the day of the test, as 2026-09-01: " + test_date);
  if (test_date > today) throw Error(ErrorKind::usage, "--tbd: the test is in the future: " + test_date);
  return to_iso(*day - std::chrono::days{1});
}

void check_correction(const std::string& code) {
  const auto* reasons = layout::calpads().code_set("elas_correction");
  if (reasons->holds(code)) return;
  std::string known;
  for (const auto& reason : reasons->codes) known += (known.empty() ? "" : ", ") + reason.code;
  throw Error(ErrorKind::usage, "--correction: unknown reason " + code + "; there is: " + known);
}

}  // namespace

sql::Params SelaRun::params() const {
  sql::Params params = spells.params();
  params.set("tbd_start", tbd_start).set("correction", correction);
  return params;
}

SelaRun sela_run(sql::Connection& db, const Context& context, const ExtractOptions& options) {
  SelaRun run;
  run.spells = senr_run(db, context, options);
  run.spells.everyone = true;
  if (!options.tbd.empty()) run.tbd_start = day_before_test(options.tbd, context.today);
  if (!options.correction.empty()) check_correction(options.correction);
  run.correction = options.correction;
  return run;
}

void derive_sela(sql::Connection& db, const SelaRun& run) {
  layout::load_reference(db);
  wanted::scope_senr(db, run.spells);
  wanted::derive_senr(db, run.spells);
  db.run_script("work/sela_tables");
  wanted::run_pipeline(db, "wanted/calpads/sela/students", run.params());
  db.run("wanted/calpads/sela/asked_person");
  db.run_script("reconcile/screen/other_person");
  wanted::run_pipeline(db, "wanted/calpads/sela/records", run.params());
}

std::vector<Notice> sela_notices(sql::Connection& db) {
  std::vector<Notice> notices;
  auto rows = db.query("reconcile/sela/notices");
  while (rows.step()) notices.push_back({{"", 0, std::string(rows.text(0)), std::string(rows.text(1)), ""}});
  return notices;
}

}  // namespace rollbook
