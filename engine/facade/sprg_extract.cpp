#include "facade/process.hpp"
#include "facade/removal_guard.hpp"
#include "facade/senr_run.hpp"
#include "facade/sprg_run.hpp"

namespace rollbook {

Planned plan_sprg_extract(Store::Impl& impl, const ExtractOptions& options) {
  constexpr ExitFields end{16, 0};
  const wanted::SprgRun run = sprg_run(impl.db, impl.context, options);
  Plan plan = plan_sprg(impl, run);
  for (auto& notice : field_warnings("SPRG", plan)) plan.notices.push_back(std::move(notice));
  auto guard = removal_guard(plan, options.allow_removals);
  return {draft_of("SPRG", plan, options_json(impl.db, options, run.spells), end), std::move(plan.not_sent),
          std::move(plan.notices), std::move(guard)};
}

void derive_sprg_legacy(sql::Connection& db, const Context& context, const ExtractOptions& options) {
  wanted::derive_sprg(db, sprg_run(db, context, options));
}

}  // namespace rollbook
