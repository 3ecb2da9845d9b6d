// Losses as lines for people: one for each file and kind of loss, however many schools there are.
#pragma once

#include <optional>
#include <vector>

#include "rollbook/store.hpp"
#include "store/counts.hpp"

namespace rollbook::store {

// Those that are not over the limit.
std::vector<Notice> loss_notices(const std::vector<Loss>& losses);
// Those that are, and last what to do; nothing if none is.
std::optional<Error> loss_refusal(const std::vector<Loss>& losses);
// The same for the event log, where they were accepted.
Counts accepted_losses(const std::vector<Loss>& losses);

}  // namespace rollbook::store
