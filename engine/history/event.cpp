#include "history/event.hpp"

#include "base/sha256.hpp"

namespace rollbook::history {

namespace {

// Fields joined by a byte that none of them holds.
std::string sealed(sql::Statement& row) {
  std::string text;
  for (int i = 0; i < 9; ++i) text += std::string(row.text(i)) + '\x1f';
  return sha256_hex(text);
}

}  // namespace

std::int64_t append_event(sql::Connection& db, const Context& context, const EventDraft& draft) {
  auto draft_row = db.query("history/event_draft");
  draft_row.bind({{"user", context.user},
                  {"command", context.command},
                  {"process", draft.process},
                  {"subject", draft.subject},
                  {"counts", draft.counts},
                  {"sha256", draft.sha256}});
  draft_row.step();
  const std::string seal = sealed(draft_row);
  sql::Params row;
  static constexpr const char* names[] = {"id",      "at",     "user",   "command", "process",
                                          "subject", "counts", "sha256", "previous"};
  for (int i = 0; i < 9; ++i) row.set(names[i], draft_row.value(i));
  row.set("seal", seal);
  draft_row.reset();
  db.run("history/event_store", row);
  const std::int64_t id = db.last_insert_id();
  db.run("history/event_head", {{"seal", seal}});
  return id;
}

std::string broken_seals(sql::Connection& db) {
  std::string broken;
  std::string previous;
  std::int64_t expected = 1;
  auto rows = db.query("history/event_seals");
  while (rows.step()) {
    const bool holds =
        sealed(rows) == rows.text(9) && rows.text(8) == previous && rows.integer(0) == expected;
    if (!holds) broken += (broken.empty() ? "" : ", ") + std::string(rows.text(0));
    previous = rows.text(9);
    expected = rows.integer(0) + 1;
  }
  if (db.text_of("history/event_head_seal").value_or("") != previous)
    broken += (broken.empty() ? "" : ", ") + std::string("the newest");
  return broken;
}

}  // namespace rollbook::history
