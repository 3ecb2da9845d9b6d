#include "facade/listing.hpp"
#include "facade/store_impl.hpp"

namespace rollbook {

Table Store::status() {
  return table_of(m_impl->db, lea_state(m_impl->db) == "UT" ? "store/utah/status" : "store/status");
}

}  // namespace rollbook
