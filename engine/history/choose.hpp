// Which batch and file a person means who says what the state has accepted.
#pragma once

#include "rollbook/store.hpp"
#include "sql/connection.hpp"

namespace rollbook::history {

// The choice with its batch, and with the file's name where a path was given. A number or a name needs the
// batch while two batches have a ready file; a path finds batch and file by the SHA-256 of its bytes. Without
// an open batch the newest is meant. Throws usage where more than one answer is right, refused where there is
// none.
FileChoice chosen(sql::Connection& db, FileChoice choice);

// The same where every unposted file of one batch is meant.
FileChoice chosen_batch(sql::Connection& db, FileChoice choice);

}  // namespace rollbook::history
