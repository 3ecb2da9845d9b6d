#include "import_losses.hpp"

namespace rollbook::cli {

Option accept_losses_option() {
  return {"accept-losses", "", "take it though it holds less than the last import"};
}

Option dry_run_option() {
  return {"dry-run", "", "say what would be done, and change nothing"};
}

int end_import(Session& session, const std::optional<Error>& refusal, bool dry_run) {
  if (refusal) session.output.problems(*refusal);
  if (dry_run) session.output.note("dry run: nothing was changed");
  return refusal ? 1 : 0;
}

}  // namespace rollbook::cli
