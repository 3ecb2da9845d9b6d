#include <algorithm>

#include "commands.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

bool is_sound(const Table& table) {
  const auto column = std::find(table.columns.begin(), table.columns.end(), "result") - table.columns.begin();
  return std::all_of(table.rows.begin(), table.rows.end(), [column](const auto& row) {
    return row.at(static_cast<std::size_t>(column)) == Cell{std::string("ok")};
  });
}

int run(Session& session) {
  const Table checks = session.store(Store::Access::read).doctor();
  session.output.table(checks);
  return is_sound(checks) ? 0 : 1;
}

}  // namespace

Command doctor_command() {
  return {.words = "doctor",
          .summary = "checks the database's integrity and the engine's own invariants",
          .details =
              "Integrity, foreign keys, belief = ODS rows + posted records, the bytes and SHA-256 of\n"
              "every batch file, the event log; in Utah's also every kept file's SHA-256, extracts, their\n"
              "steps and the SSIDs that the state gave. Exit code 1 if something is not ok.\n",
          .exits = {{0, "the database is sound"}, {1, "something is not ok"}},
          .examples = {{"rollbook doctor", "proof, check by check"}},
          .run = run};
}

}  // namespace rollbook::cli
