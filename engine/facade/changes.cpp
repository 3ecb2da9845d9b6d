#include "base/date.hpp"
#include "base/text.hpp"
#include "facade/listing.hpp"
#include "facade/store_impl.hpp"
#include "history/event.hpp"

namespace rollbook {

Table Store::changes(const std::string& student, bool pending, const std::string& since) {
  require_state(m_impl->db, "CA");
  if (!since.empty() && !parse_iso(since))
    throw Error(ErrorKind::usage, "not a date of the form YYYY-MM-DD: " + since);
  return table_of(m_impl->db, "store/changes/list",
                  {{"student", student}, {"pending", std::int64_t{pending ? 1 : 0}}, {"since", since}});
}

void Store::drop_change(const std::string& row, const std::string& why) {
  require_state(m_impl->db, "CA");
  const bool address = !row.empty() && row.front() == 'A';
  const std::string number = address ? row.substr(1) : row;
  if (number.empty() || number.size() > 18 || !all_digits(number))
    throw Error(ErrorKind::usage,
                "invalid row: " + row + "; a row is named by the first column of 'rollbook changes'");
  sql::Transaction transaction(m_impl->db);
  const sql::Params params{{"row", std::int64_t{std::stoll(number)}}, {"why", why}};
  if (m_impl->db.run(address ? "store/changes/drop_address" : "store/changes/drop_change", params) == 0)
    throw Error(ErrorKind::refused,
                "row " + row +
                    " of the change log was not found, or was sent already; see: rollbook changes --pending");
  history::append_event(m_impl->db, m_impl->context,
                        {.process = "SINF", .subject = "change " + row + " dropped: " + why});
  transaction.commit();
}

void Store::set_change_date(const std::string& row, const std::string& date, const std::string& why) {
  require_state(m_impl->db, "CA");
  if (!parse_iso(date)) throw Error(ErrorKind::usage, "not a date of the form YYYY-MM-DD: " + date);
  if (row.empty() || row.size() > 18 || !all_digits(row)) {
    throw Error(ErrorKind::usage,
                "no row of the change log: " + row + "; an address has the date of its own row");
  }
  sql::Transaction transaction(m_impl->db);
  const std::int64_t number = std::stoll(row);
  const sql::Params params{{"row", number}, {"date", date}, {"why", why}};
  m_impl->db.run_script("work/sinf_field");
  if (const auto field = m_impl->db.text_of("store/changes/day_of_spell", {{"row", number}})) {
    throw Error(ErrorKind::refused, "row " + row + " is a change of " + *field +
                                        ": its day is always the start of the student's current spell");
  }
  if (m_impl->db.run("store/changes/set_date", params) == 0) {
    throw Error(ErrorKind::refused, "the change log has no row " + row);
  }
  history::append_event(m_impl->db, m_impl->context,
                        {.process = "SINF", .subject = "change " + row + " set to " + date});
  transaction.commit();
}

}  // namespace rollbook
