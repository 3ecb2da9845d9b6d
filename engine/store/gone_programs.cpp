#include "store/gone_programs.hpp"

#include <string>

namespace rollbook::store {

void remember_gone_programs(sql::Connection& db, const TablesBefore& tables) {
  for (const std::string table : {"program", "meal", "plan_504"}) {
    if (tables.has(table)) db.run_script("store/gone/" + table);
  }
}

}  // namespace rollbook::store
