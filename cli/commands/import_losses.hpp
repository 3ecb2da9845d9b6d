// What the imports have in common that stop when a file holds less than the last one.
#pragma once

#include <optional>

#include "command.hpp"
#include "session.hpp"

namespace rollbook::cli {

Option accept_losses_option();
Option dry_run_option();
// Prints the refusal if there is one, and returns the exit code.
int end_import(Session& session, const std::optional<Error>& refusal, bool dry_run);

}  // namespace rollbook::cli
