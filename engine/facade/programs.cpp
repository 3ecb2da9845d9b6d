#include "base/date.hpp"
#include "base/text.hpp"
#include "facade/listing.hpp"
#include "facade/settings.hpp"
#include "facade/sprg_run.hpp"

namespace rollbook {

namespace {

// The program that a reason names ("program 181: ..."); empty: none.
std::string program_in(const std::string& reason) {
  constexpr std::string_view word = "program ";
  const auto at = reason.find(word);
  if (at == std::string::npos) return {};
  const std::string code = reason.substr(at + word.size(), 3);
  return code.size() == 3 && all_digits(code) ? code : std::string();
}

// What the plan does with whom, for the listing's query.
void store_plan(sql::Connection& db, const Plan& plan) {
  db.run_script("check/programs_day_tables");
  auto sent = db.query("check/programs_day_file");
  for (std::size_t i = 0; i < plan.files.size(); ++i) {
    const std::string name = history::file_name(static_cast<std::int64_t>(i) + 1, plan.files[i].kind);
    for (const auto& change : plan.files[i].changes)
      sent.bind({{"change", change.id}, {"file", name}}).execute();
  }
  auto left = db.query("check/programs_day_not_sent");
  for (const NotSent& row : plan.not_sent) {
    left.bind({{"ssid", row.ssid},
               {"school", row.school},
               {"program", program_in(row.reason)},
               {"start_date", row.start_date},
               {"said", row.kind + " [" + row.code + "]: " + row.reason}})
        .execute();
  }
}

}  // namespace

Table Store::programs_without(const std::string& day) {
  require_state(m_impl->db, "CA");
  const auto on = parse_iso(day);
  if (!on) throw Error(ErrorKind::usage, "--without takes a day of the form YYYY-MM-DD: " + day);
  ExtractOptions options;
  options.process = "SPRG";
  const int year = academic_year(*on);
  if (year != academic_year(*parse_iso(m_impl->context.today))) options.year = academic_year_id(year);
  const Plan plan = plan_sprg(*m_impl, sprg_run(m_impl->db, m_impl->context, options));
  store_plan(m_impl->db, plan);
  m_impl->db.run_script("check/programs_without", {{"day", day}});
  return table_of(m_impl->db, "check/programs_without_list", {{"day", day}});
}

}  // namespace rollbook
