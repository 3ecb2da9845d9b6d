#include "commands.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

int run(Session& session) {
  const Args& args = session.args;
  if (!args.has("lea")) throw Usage("'init' needs --lea CODE");
  const InitOptions options{args.value("lea"), args.value("name"), args.value("state", "CA")};
  Store::create(session.database(), options, session.context());
  session.output.note("made " + session.database() + " for the LEA " + options.lea);
  return 0;
}

}  // namespace

Command init_command() {
  return {.words = "init",
          .arguments = "--lea CODE",
          .summary = "makes the database of an LEA",
          .details =
              "The database is one file (--db, else rollbook.db), readable by its owner alone. An\n"
              "existing file is refused, never overwritten.\n",
          .options = {{"lea", "CODE",
                       "county-district code, 7 digits; a charter's own code; 4 digits in Montana"},
                      {"name", "TEXT", "the LEA's name"},
                      {"state", "CA|UT|MT", "the state (default: CA)"}},
          .examples = {{"rollbook init --lea 9912345 --name \"Alder Grove Unified\"",
                        "a database in the current folder"}},
          .run = run};
}

}  // namespace rollbook::cli
