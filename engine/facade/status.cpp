#include "facade/listing.hpp"
#include "facade/store_impl.hpp"

namespace rollbook {

Table Store::status() {
  return table_of(m_impl->db, listing_of_state(m_impl->db, "status"));
}

}  // namespace rollbook
