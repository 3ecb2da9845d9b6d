#include "commands.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

int list(Session& session) {
  session.output.table(session.store(Store::Access::read).keeps());
  return 0;
}

int add(Session& session) {
  if (!session.args.has("why")) throw Usage("'keep add' needs --why TEXT");
  session.store(Store::Access::write)
      .keep_add(session.word(0), session.args.value("school"), session.args.value("why"),
                session.args.has("yes"));
  session.output.note("kept");
  return 0;
}

int drop(Session& session) {
  session.store(Store::Access::write).keep_drop(session.word(0), session.args.value("school"));
  session.output.note("dropped");
  return 0;
}

}  // namespace

std::vector<Command> keep_commands() {
  const Option school{"school", "CODE", "only rows of this school (7 digits)"};
  return {{.words = "keep list",
           .summary = "lists the rows of the state that are left alone",
           .examples = {{"rollbook keep list", "what is left alone, and why"}},
           .run = list},
          {.words = "keep add",
           .arguments = "SSID --why TEXT",
           .summary = "leaves the state's rows of a student alone, though the SIS has none",
           .details = "For rows that someone keyed in by hand at the state and that must stay.\n",
           .options = {school,
                       {"why", "TEXT", "the reason, for those who read it later"},
                       {"yes", "", "also where the state holds no row of the SSID, or none at the school"}},
           .exits = {{1, "refused: it is on the list already, or the state holds no such row"}},
           .examples = {{"rollbook keep add 9990000018 --why \"keyed in by hand\"", "in every school"}},
           .least = 1,
           .most = 1,
           .run = add},
          {.words = "keep drop",
           .arguments = "SSID",
           .summary = "ends that",
           .options = {school},
           .examples = {{"rollbook keep drop 9990000018", "reconciled again from the next extract on"}},
           .least = 1,
           .most = 1,
           .run = drop}};
}

}  // namespace rollbook::cli
