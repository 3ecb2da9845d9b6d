#include "sql/backup.hpp"

#include "facade/store_impl.hpp"

namespace rollbook {

void Store::backup(const std::string& path) {
  sql::backup_to(m_impl->db, path);
}

}  // namespace rollbook
