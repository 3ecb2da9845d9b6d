#include "utah/steps.hpp"

#include <algorithm>

#include "history/event.hpp"

namespace rollbook::utah {

namespace {

[[noreturn]] void refuse(const std::string& why) {
  throw Error(ErrorKind::refused, why);
}

std::string named(const ExtractState& x) {
  return "extract " + std::to_string(x.extract) + " (" + x.collection + ", " + x.file + ")";
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
          row.integer(6),
          row.integer(7) != 0,
          row.integer(8) != 0};
}

// The newest of each collection; those that no newer delivery has overtaken come first.
std::vector<ExtractState> states(sql::Connection& db, const UtahStep& wanted, const std::string& step) {
  std::vector<ExtractState> found;
  auto rows = db.query("store/utah/find_state");
  rows.bind({{"extract", wanted.extract}, {"collection", wanted.collection}, {"step", step}});
  while (rows.step()) found.push_back(state_of(rows));
  return found;
}

[[noreturn]] void refuse_none(const UtahStep& wanted) {
  if (wanted.extract != 0 && wanted.collection.empty())
    refuse("there is no extract " + std::to_string(wanted.extract));
  if (wanted.extract != 0)
    refuse("there is no extract " + std::to_string(wanted.extract) + " of " + wanted.collection);
  refuse("there is no extract" + (wanted.collection.empty() ? "" : " of " + wanted.collection) +
         "; next: rollbook extract ut --collection " +
         (wanted.collection.empty() ? "NAME" : wanted.collection));
}

[[noreturn]] void refuse_not_final(const ExtractState& x) {
  refuse(named(x) + " is of " + x.collection +
         ", which is no collection of the state: only what has a due date can be final");
}

bool can_be_final(const ExtractState& x, const std::vector<std::string>& final) {
  return final.empty() || std::find(final.begin(), final.end(), x.collection) != final.end();
}

// What extracts of several collections can have the step: a person says which.
[[noreturn]] void ask(const std::vector<ExtractState>& open, const std::string& step) {
  std::vector<Problem> problems{
      {{},
       0,
       {},
       "extracts of several collections can be marked as " + step + "; say which: --collection NAME",
       {}}};
  for (const auto& x : open) problems.push_back({{}, 0, x.collection, named(x) + " is " + x.state, {}});
  throw Error(ErrorKind::usage, std::move(problems), {});
}

// The order in which the steps ask: an overtaken extract only if nothing else is there.
std::vector<ExtractState> open_ones(std::vector<ExtractState> found) {
  const bool any_standing = !found.empty() && !found.front().superseded;
  if (any_standing) std::erase_if(found, [](const ExtractState& x) { return x.superseded; });
  if (!any_standing && found.size() > 1) found.resize(1);
  return found;
}

}  // namespace

ExtractState find_state(sql::Connection& db, std::int64_t extract) {
  const auto found = states(db, {extract, {}}, "");
  if (found.empty()) refuse_none({extract, {}});
  return *std::max_element(found.begin(), found.end(),
                           [](const auto& a, const auto& b) { return a.extract < b.extract; });
}

ExtractState ready_for(sql::Connection& db, const UtahStep& wanted, const std::string& step,
                       const std::vector<std::string>& final) {
  auto found = states(db, wanted, step);
  std::erase_if(found, [&](const auto& x) { return !can_be_final(x, final); });
  const auto open = open_ones(std::move(found));
  if (open.size() > 1) ask(open, step);
  if (open.size() == 1) return open.front();
  auto any = states(db, wanted, "");
  if (any.empty()) refuse_none(wanted);
  std::sort(any.begin(), any.end(), [](const auto& a, const auto& b) { return a.extract > b.extract; });
  const auto with_due_date =
      std::find_if(any.begin(), any.end(), [&](const auto& x) { return can_be_final(x, final); });
  if (with_due_date == any.end()) refuse_not_final(any.front());
  const auto& newest = *with_due_date;
  const std::string nothing = wanted.extract == 0 ? "no extract can be marked as " + step + " now: " : "";
  refuse(nothing + done_so_far(newest) + "; " + next_step(newest));
}

void refuse_stale(const ExtractState& x) {
  if (x.stale)
    refuse(named(x) +
           " was delivered again after its newest report, which may speak of what was there before; "
           "next: rollbook ut validated --extract " +
           std::to_string(x.extract) + " --report FILE.csv, with a report that is newer than the delivery");
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
