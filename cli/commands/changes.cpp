#include "commands.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

int list(Session& session) {
  const Args& args = session.args;
  session.output.table(session.store(Store::Access::read)
                           .changes(args.value("student"), args.has("pending"), args.value("since")));
  return 0;
}

int drop(Session& session) {
  if (!session.args.has("why")) throw Usage("'changes drop' needs --why TEXT");
  session.store(Store::Access::write).drop_change(session.word(0), session.args.value("why"));
  session.output.note("dropped; extract sinf does not send it");
  return 0;
}

int set_date(Session& session) {
  if (!session.args.has("why")) throw Usage("'changes set-date' needs --why TEXT");
  session.store(Store::Access::write)
      .set_change_date(session.word(0), session.word(1), session.args.value("why"));
  session.output.note("set; the next extract sinf sends the change for that day");
  return 0;
}

}  // namespace

std::vector<Command> changes_commands() {
  return {
      {.words = "changes",
       .summary = "lists the change log and the address history",
       .details = "Every change of a field that SINF carries, as the imports found it or LGD.csv told it, "
                  "and every\n"
                  "address. 'sent' names the batch that carried it and was posted.\n",
       .options = {{"student", "ID", "only this student (local id)"},
                   {"pending", "", "only what is not sent yet"},
                   {"since", "DATE", "only changes of that day and later"}},
       .examples = {{"rollbook changes --student 100001", "what changed of one student"}},
       .run = list},
      {.words = "changes set-date",
       .arguments = "ROW DATE --why TEXT",
       .summary = "overrides the day of a change and keeps the original beside it",
       .details = "ROW is the number in the first column of 'rollbook changes'. The change is sent again.\n",
       .options = {{"why", "TEXT", "the reason, for those who read it later"}},
       .examples = {{"rollbook changes set-date 1 2026-09-30 --why \"before census day\"",
                     "another day for row 1"}},
       .least = 2,
       .most = 2,
       .run = set_date},
      {.words = "changes drop",
       .arguments = "ROW --why TEXT",
       .summary = "takes a change out of what is to be sent",
       .details = "ROW is the first column of 'rollbook changes'; an address has an A before its number. The "
                  "row stays\n"
                  "in the list as dropped. What a posted file has carried cannot be dropped.\n",
       .options = {{"why", "TEXT", "the reason, for those who read it later"}},
       .examples = {{"rollbook changes drop 1 --why \"came with an older export\"", "row 1 is not sent"}},
       .least = 1,
       .most = 1,
       .run = drop}};
}

}  // namespace rollbook::cli
