#include "utah/steps.hpp"

#include "history/event.hpp"

namespace rollbook::utah {

namespace {

[[noreturn]] void refuse(const std::string& why) {
  throw Error(ErrorKind::refused, why);
}

std::string named(const ExtractState& x) {
  return "extract " + std::to_string(x.extract) + " (" + x.file + ")";
}

std::string done_so_far(const ExtractState& x) {
  if (x.state == "asked") return named(x) + " is validated and the state is asked to check";
  return named(x) + " is " + x.state;
}

std::string fatal_stands(const ExtractState& x) {
  return std::to_string(x.fatal) + (x.fatal == 1 ? " fatal error stands" : " fatal errors stand") +
         " in its newest report; next: correct them, then extract, deliver and collect again";
}

// What is to be done with an extract in a state.
std::string next_step(const ExtractState& x) {
  const std::string option = " --extract " + std::to_string(x.extract);
  if (x.state == "extracted") return "next: rollbook ut deliver" + option;
  if (x.state == "delivered") return "next: rollbook ut collected" + option + ", after Start Collection";
  if (x.state == "collected") return "next: rollbook ut validated" + option + " --report FILE.csv";
  if (x.state != "finalized" && x.fatal > 0) return fatal_stands(x);
  if (x.state == "validated")
    return "next: rollbook ut asked" + option + ", or rollbook ut finalize" + option;
  if (x.state == "asked") return "next: rollbook ut finalize" + option;
  return "nothing is left to do with it";
}

ExtractState state_of(sql::Statement& row) {
  return {row.integer(0),
          std::string(row.text(1)),
          std::string(row.text(2)),
          std::string(row.text(3)),
          static_cast<int>(row.integer(4)),
          std::string(row.text(5)),
          row.integer(6)};
}

}  // namespace

ExtractState find_state(sql::Connection& db, std::int64_t extract) {
  auto row = db.query("store/utah/find_state");
  row.bind({{"extract", extract}, {"step", ""}});
  if (row.step()) return state_of(row);
  refuse(extract == 0 ? "there is no extract; next: rollbook extract ut --collection NAME"
                      : "there is no extract " + std::to_string(extract));
}

ExtractState ready_for(sql::Connection& db, std::int64_t extract, const std::string& step) {
  auto row = db.query("store/utah/find_state");
  row.bind({{"extract", extract}, {"step", step}});
  if (row.step()) return state_of(row);
  const auto found = find_state(db, extract);
  const std::string nothing = extract == 0 ? "no extract can be marked as " + step + " now: " : "";
  refuse(nothing + done_so_far(found) + "; " + next_step(found));
}

void refuse_fatal(const ExtractState& x) {
  if (x.fatal > 0) refuse(named(x) + ": " + fatal_stands(x));
}

void refuse_superseded(sql::Connection& db, const ExtractState& x) {
  const auto newer = db.int_of("store/utah/newer_delivered", {{"extract", x.extract}});
  if (newer == 0) return;
  const auto other = find_state(db, newer);
  refuse(named(x) + ": the newer " + named(other) +
         " was delivered after it, and the newest submission must be the processed one; " + next_step(other));
}

std::int64_t store_event(sql::Connection& db, const Context& context, const ExtractState& x,
                         const std::string& counts) {
  return history::append_event(db, context,
                               {.process = "UT", .subject = x.file, .counts = counts, .sha256 = x.sha256});
}

std::int64_t store_step(sql::Connection& db, const Context& context, const ExtractState& x,
                        const StepDraft& draft) {
  const auto event = store_event(db, context, x, draft.counts);
  db.run("store/utah/insert_step",
         {{"event", event}, {"extract", x.extract}, {"step", draft.step}, {"detail", draft.detail}});
  return event;
}

}  // namespace rollbook::utah
