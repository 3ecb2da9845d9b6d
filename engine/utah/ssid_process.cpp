#include "utah/ssid_process.hpp"

#include <array>
#include <utility>

#include "utah/run.hpp"
#include "utah/year.hpp"

namespace rollbook::utah {

namespace {

constexpr std::array<std::pair<SsidStep, const char*>, 4> steps{{{SsidStep::retrieve, "retrieve"},
                                                                 {SsidStep::retrieve_new, "retrieve-new"},
                                                                 {SsidStep::update, "update"},
                                                                 {SsidStep::verify, "verify"}}};

}  // namespace

const char* name_of(SsidStep step) {
  return steps.at(static_cast<std::size_t>(step)).second;
}

SsidStep step_of(const std::string& name) {
  for (const auto& [step, known] : steps) {
    if (name == known) return step;
  }
  throw Error(ErrorKind::internal, "no step of the SSID process is called " + name);
}

bool asks_for_ssid(SsidStep step) {
  return step == SsidStep::retrieve || step == SsidStep::retrieve_new;
}

SsidPeriod ssid_period(sql::Connection& db, const std::string& date, const std::string& today) {
  SsidPeriod period{date.empty() ? today : date, 0, date.empty()};
  period.year = year_of(period.day);
  const int ended = meant_year(0, layout::UtahKind::year, period.day);
  const auto begins_in = [&](int year) {
    return db.int_of("store/utah/ssid/begins_in", {{"year_start", day_in_year("07-01", year)},
                                                   {"year_end", day_in_year("06-30", year)}}) != 0;
  };
  if (period.whole && ended != period.year && !begins_in(period.year) && begins_in(ended))
    period.year = ended;
  return period;
}

layout::UtahLayout prepare_ssid(sql::Connection& db, const SsidPeriod& period,
                                const std::string& layout_dir) {
  auto layout = proved_layout(layout_folder(db, layout_dir), period.year);
  layout::load_utah_reference(db, layout);
  db.run_script("work/utah/ssid/010_students", {{"day", period.day},
                                                {"whole", std::int64_t{period.whole ? 1 : 0}},
                                                {"year_start", day_in_year("07-01", period.year)},
                                                {"year_end", day_in_year("06-30", period.year)}});
  db.run_script("work/utah/ssid/020_places");
  return layout;
}

}  // namespace rollbook::utah
