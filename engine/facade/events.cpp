#include "base/date.hpp"
#include "facade/listing.hpp"
#include "facade/store_impl.hpp"

namespace rollbook {

Table Store::events(const std::string& since) {
  if (!since.empty() && !parse_iso(since)) {
    throw Error(ErrorKind::usage, "--since takes a date of the form YYYY-MM-DD, not " + since);
  }
  return table_of(m_impl->db, "history/events", {{"since", since}});
}

}  // namespace rollbook
