#include "commands.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

int run(Session& session) {
  session.output.table(session.store(Store::Access::read).montana_uploads());
  return 0;
}

}  // namespace

Command uploads_mt_command() {
  return {.words = "uploads mt",
          .summary = "Montana: every upload with its file, header and counts",
          .details = "Tests too. Their messages are in the table mt_upload_message.\n",
          .examples = {{"rollbook uploads mt", "what was uploaded when"}},
          .run = run};
}

}  // namespace rollbook::cli
