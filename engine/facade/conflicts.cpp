#include "facade/listing.hpp"
#include "facade/process.hpp"
#include "facade/sela_run.hpp"

namespace rollbook {

Table Store::conflicts(const std::string& process) {
  sql::Connection& db = m_impl->db;
  require_state(db, "CA");
  if (process_code(process) != "SELA") {
    throw Error(ErrorKind::usage, "conflicts are listed for sela only: " + process);
  }
  derive_sela(db, sela_run(db, m_impl->context, {}));
  db.run_script("check/sela_set");
  return table_of(db, "reconcile/sela/conflicts");
}

}  // namespace rollbook
