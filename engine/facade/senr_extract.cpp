#include "facade/process.hpp"
#include "facade/removal_guard.hpp"
#include "facade/senr_advice.hpp"
#include "facade/senr_run.hpp"

namespace rollbook {

std::string options_json(sql::Connection& db, const ExtractOptions& options, const wanted::SenrRun& run) {
  std::string schools;
  for (const auto& code : options.schools) schools += (schools.empty() ? "" : ",") + code;
  return db
      .text_of("history/options_json",
               {{"current_year", std::int64_t{run.year_end_year.value_or(run.current_year)}},
                {"schools", schools},
                {"year_end", run.year_end},
                {"no_future", std::int64_t{run.no_future ? 1 : 0}},
                {"strict", std::int64_t{options.strict ? 1 : 0}},
                {"allow_removals", options.allow_removals},
                {"same_day_transfer", std::int64_t{run.same_day_transfer ? 1 : 0}}})
      .value_or("{}");
}

Planned plan_senr_extract(Store::Impl& impl, const ExtractOptions& options) {
  wanted::SenrRun run = senr_process_run(impl.db, impl.context, options);
  run.may_read_along = !options.ods;
  SenrPlan plan = plan_senr(impl, run);
  for (auto& notice : field_warnings("SENR", plan)) plan.notices.push_back(std::move(notice));
  if (is_over(options.year, run.today) && !run.year_end_year)
    plan.notices.push_back(over_notice(options.year));
  auto guard = removal_guard(plan, options.allow_removals);
  return {draft_of("SENR", plan, options_json(impl.db, options, plan.run), {25, 26}),
          std::move(plan.not_sent), std::move(plan.notices), std::move(guard)};
}

void derive_senr_legacy(sql::Connection& db, const Context& context, const ExtractOptions& options) {
  wanted::SenrRun run = senr_process_run(db, context, options);
  run.everyone = true;
  wanted::scope_senr(db, run);
  wanted::derive_senr(db, run);
  db.run("wanted/legacy_all");
}

}  // namespace rollbook
