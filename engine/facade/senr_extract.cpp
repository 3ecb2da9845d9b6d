#include "base/date.hpp"
#include "base/record.hpp"
#include "facade/process.hpp"
#include "facade/removal_guard.hpp"
#include "facade/senr_run.hpp"

namespace rollbook {

namespace {

history::BatchDraft draft_of(const SenrPlan& plan, std::string options_json) {
  history::BatchDraft draft{"SENR", std::move(options_json), {}};
  for (const PlannedFile& file : plan.files) {
    history::DraftFile out{file.kind, {}};
    for (const auto& change : file.changes) {
      const auto exit = parse_compact(record_field(change.record, 25));
      out.records.push_back({change.action, change.ssid, change.student_id, change.school, change.start_date,
                             "", exit ? to_iso(*exit) : "", std::string(record_field(change.record, 26)),
                             change.reason, change.changed, change.record,
                             change.held.empty() ? std::nullopt : std::optional(change.held)});
    }
    draft.files.push_back(std::move(out));
  }
  return draft;
}

std::string options_json(sql::Connection& db, const ExtractOptions& options, const SenrPlan& plan) {
  std::string schools;
  for (const auto& code : options.schools) schools += (schools.empty() ? "" : ",") + code;
  return db
      .text_of("history/options_json",
               {{"current_year", std::int64_t{plan.run.current_year}},
                {"schools", schools},
                {"year_end", plan.run.year_end},
                {"no_future", std::int64_t{plan.run.no_future ? 1 : 0}},
                {"strict", std::int64_t{options.strict ? 1 : 0}},
                {"allow_removals", options.allow_removals},
                {"same_day_transfer", std::int64_t{plan.run.same_day_transfer ? 1 : 0}}})
      .value_or("{}");
}

}  // namespace

Planned plan_senr_extract(Store::Impl& impl, const ExtractOptions& options) {
  wanted::SenrRun run = senr_run(impl.db, impl.context, options);
  run.may_read_along = !options.ods;
  SenrPlan plan = plan_senr(impl, run);
  for (auto& notice : field_warnings(plan)) plan.notices.push_back(std::move(notice));
  refuse_too_many_removals(plan, options.allow_removals);
  return {draft_of(plan, options_json(impl.db, options, plan)), std::move(plan.not_sent),
          std::move(plan.notices)};
}

}  // namespace rollbook
