#include "commands.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

int list(Session& session) {
  session.output.table(session.store(Store::Access::read).same_persons());
  return 0;
}

int add(Session& session) {
  if (!session.args.has("why")) throw Usage("'same-person add' needs --why TEXT");
  session.store(Store::Access::write).same_person_add(session.word(0), session.args.value("why"));
  session.output.note("added");
  return 0;
}

int drop(Session& session) {
  session.store(Store::Access::write).same_person_drop(session.word(0));
  session.output.note("dropped");
  return 0;
}

}  // namespace

std::vector<Command> same_person_commands() {
  return {
      {.words = "same-person list",
       .summary = "lists the SSIDs that were said to belong to one person",
       .examples = {{"rollbook same-person list", "for which student, and why"}},
       .run = list},
      {.words = "same-person add",
       .arguments = "SSID --why TEXT",
       .summary = "says that the state and the SIS mean one person by an SSID",
       .details =
           "For what 'extract' holds back as 'different person' or 'other SSID at the state' and\n"
           "somebody has looked into: a local id that changed together with the name, two numbers\n"
           "of one child that were merged. It holds for the student who has the SSID in the SIS now.\n",
       .options = {{"why", "TEXT", "the reason, for those who read it later"}},
       .exits = {{1,
                  "refused: it is on the list already, or not exactly one student of the SIS has the SSID"}},
       .examples = {{"rollbook same-person add 9990000001 --why \"new local id, papers seen\"",
                     "its records are sent again"}},
       .least = 1,
       .most = 1,
       .run = add},
      {.words = "same-person drop",
       .arguments = "SSID",
       .summary = "ends that",
       .examples = {{"rollbook same-person drop 9990000001", "asked again from the next extract on"}},
       .least = 1,
       .most = 1,
       .run = drop}};
}

}  // namespace rollbook::cli
