// Settings by name, with their standard values (engine/queries/store/settings.sql).
#pragma once

#include <string>

#include "sql/connection.hpp"

namespace rollbook {

// The value in force. An internal error for a name that is no setting.
std::string setting(sql::Connection& db, const std::string& name);

}  // namespace rollbook
