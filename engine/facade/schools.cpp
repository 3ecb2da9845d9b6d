#include "facade/listing.hpp"
#include "facade/store_impl.hpp"
#include "history/counts.hpp"
#include "history/event.hpp"

namespace rollbook {

namespace {

std::vector<std::string> local_codes(sql::Connection& db, const std::vector<std::string>& given) {
  std::vector<std::string> codes;
  std::vector<Problem> unknown;
  auto rows = db.query("store/find_schools");
  for (const auto& code : given) {
    rows.bind({{"code", code}});
    bool found = false;
    for (; rows.step(); found = true) codes.emplace_back(rows.text(0));
    rows.reset();
    if (!found) unknown.push_back({{}, 0, {}, "no school has the local or state code " + code, {}});
  }
  if (!unknown.empty()) throw Error(ErrorKind::refused, std::move(unknown), {});
  return codes;
}

std::string joined(const std::vector<std::string>& codes) {
  std::string text;
  for (const auto& code : codes) text += (text.empty() ? "" : ", ") + code;
  return text;
}

}  // namespace

Table Store::schools() {
  return table_of(m_impl->db, listing_of_state(m_impl->db, "schools"));
}

void Store::select_schools(const std::vector<std::string>& given, bool reported) {
  require_state(m_impl->db, "CA");
  if (given.empty())
    throw Error(ErrorKind::usage, "which schools? Local codes, or state codes of seven digits");
  auto& db = m_impl->db;
  sql::Transaction transaction(db);
  const auto codes = local_codes(db, given);
  for (const auto& code : codes) {
    db.run_script("store/choose_school", {{"code", code}, {"reported", std::int64_t{reported}}});
  }
  history::append_event(
      db, m_impl->context,
      {.subject = (reported ? "report " : "do not report ") + joined(codes),
       .counts = history::counts_json({{"schools", static_cast<std::int64_t>(codes.size())}})});
  transaction.commit();
}

}  // namespace rollbook
