#include "commands.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

int run(Session& session) {
  Store store = session.store(Store::Access::read);
  if (!session.args.has("write")) {
    if (session.args.has("out")) throw Usage("--out goes with --write");
    session.output.table(store.montana_uploads());
    return 0;
  }
  const auto number = session.args.number("write").value_or(0);
  if (number == 0) throw Usage("--write is the number of an upload, from 1 on");
  const WrittenFile written = store.write_montana_upload(number, session.args.value("out", "."));
  session.output.table({{"upload", "path", "bytes"}, {{number, written.path, written.records}}});
  return 0;
}

}  // namespace

Command uploads_mt_command() {
  return {.words = "uploads mt",
          .summary = "Montana: every upload with its file, header and counts",
          .details =
              "Tests too. Their messages are in the table mt_upload_message; --write gives back the bytes\n"
              "of one as they came, under the name of its file, never over a file that is there.\n",
          .options = {{"write", "N", "write the bytes of this upload again"},
                      {"out", "DIR", "where they go (default: .)"}},
          .examples = {{"rollbook uploads mt", "what was uploaded when"},
                       {"rollbook uploads mt --write 1 --out again", "the file of the first upload"}},
          .run = run};
}

}  // namespace rollbook::cli
