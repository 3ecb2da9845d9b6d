// A copy of the database that nobody else sees: for a question so long that it would keep others from
// writing.
#pragma once

#include <functional>
#include <optional>

#include "sql/connection.hpp"

namespace rollbook::sql {

// In $TMPDIR (else /tmp), readable by its owner alone and without a name as soon as it is open, so that
// nothing of it stays. Made part by part, writers go in between. Nothing: there is no room for it, or stop()
// said so.
std::optional<Connection> private_copy(Connection& db, const std::function<bool()>& stop);

}  // namespace rollbook::sql
