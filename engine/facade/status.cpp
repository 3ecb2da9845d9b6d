#include "base/date.hpp"
#include "facade/listing.hpp"
#include "facade/store_impl.hpp"

namespace rollbook {

Table Store::status(StatusForm form) {
  sql::Connection& db = m_impl->db;
  if (lea_state(db) != "CA") return table_of(db, listing_of_state(db, "status"));
  const int year = academic_year(*parse_iso(m_impl->context.today));
  db.run_script("store/status/tables",
                {{"current_year", std::int64_t{year}}, {"today", m_impl->context.today}});
  return table_of(db, form == StatusForm::values ? "store/status/values" : "store/status/processes");
}

}  // namespace rollbook
