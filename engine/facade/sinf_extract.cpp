#include "facade/process.hpp"
#include "facade/sinf_guard.hpp"
#include "facade/sinf_run.hpp"

namespace rollbook {

Planned plan_sinf_extract(Store::Impl& impl, const ExtractOptions& options) {
  SinfPlan plan = plan_sinf(impl, options);
  auto guard = blanks_guard(impl.db, plan, options.allow_blanks);
  for (auto& notice : sinf_summary(impl.db, plan, {options.all, options.new_students}))
    plan.notices.push_back(std::move(notice));
  const std::string choices =
      impl.db
          .text_of("history/sinf_options_json", {{"current_year", std::int64_t{plan.run.current_year}},
                                                 {"all", std::int64_t{options.all ? 1 : 0}},
                                                 {"strict", std::int64_t{options.strict ? 1 : 0}}})
          .value_or("{}");
  history::BatchDraft draft{"SINF", choices, {}};
  draft.needs_import = false;
  if (!plan.records.empty()) draft.files.push_back({"Updates", std::move(plan.records)});
  return {std::move(draft), std::move(plan.not_sent), std::move(plan.notices), std::move(guard)};
}

}  // namespace rollbook
