// An extract whose files are already those of a batch that can still be posted makes no other one.
#pragma once

#include <optional>

#include "history/batch.hpp"
#include "history/post.hpp"

namespace rollbook::history {

// The newest open batch whose unposted files are the draft's, by kind and bytes; only those files are in it.
// A batch that carries a change which the draft does not carry is another one: posting it would mark that
// change as sent.
std::optional<BatchRow> same_open_batch(sql::Connection& db, const BatchDraft& draft);

// Changes that the draft carries and the files of that batch did not yet. Call inside a transaction.
void carry_in(sql::Connection& db, const BatchDraft& draft, const BatchRow& same);

}  // namespace rollbook::history
