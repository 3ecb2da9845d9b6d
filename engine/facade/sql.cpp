#include "facade/senr_tables.hpp"
#include "facade/sprg_tables.hpp"
#include "facade/store_impl.hpp"
#include "sql/guard.hpp"

namespace rollbook {

Table Store::sql(const std::string& text) {
  declare_senr_tables(m_impl->db);
  declare_sprg_tables(m_impl->db);
  return sql::read_guarded(m_impl->db, text, [this](const std::set<std::string>& tables) {
    if (tables.contains("wanted_senr") || tables.contains("difference_senr")) materialize_senr(*m_impl);
    if (tables.contains("wanted_sprg") || tables.contains("difference_sprg")) materialize_sprg(*m_impl);
  });
}

}  // namespace rollbook
