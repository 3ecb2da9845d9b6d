#include <limits>

#include "commands.hpp"
#include "session.hpp"
#include "text_list.hpp"

namespace rollbook::cli {

namespace {

int list(Session& session) {
  session.output.table(session.store(Store::Access::read).schools());
  return 0;
}

int choose(Session& session, bool reported) {
  const auto& codes = session.args.words();
  session.store(Store::Access::write).select_schools(codes, reported);
  session.output.note(counted(static_cast<std::int64_t>(codes.size()), "school") +
                      (reported ? " will be reported" : " will not be reported"));
  return 0;
}

int select(Session& session) {
  return choose(session, true);
}
int deselect(Session& session) {
  return choose(session, false);
}

}  // namespace

std::vector<Command> schools_commands() {
  constexpr auto any = std::numeric_limits<std::size_t>::max();
  const std::string codes =
      "Codes are the SIS's own (LOC.CD), else the state's seven digits. The choice outlasts\n"
      "every import.\n";
  return {{.words = "schools",
           .summary = "lists the schools and whether they are reported",
           .examples = {{"rollbook schools", "which schools there are"}},
           .run = list},
          {.words = "schools list",
           .summary = "lists the schools and whether they are reported",
           .examples = {{"rollbook schools list --format csv", "the same for a spreadsheet"}},
           .run = list},
          {.words = "schools select",
           .arguments = "CODE...",
           .summary = "reports these schools",
           .details = codes,
           .examples = {{"rollbook schools select 10 0199102", "by local code, or by the state's"}},
           .least = 1,
           .most = any,
           .run = select},
          {.words = "schools deselect",
           .arguments = "CODE...",
           .summary = "leaves these schools out",
           .details = codes,
           .examples = {{"rollbook schools deselect 30", "not reported from now on"}},
           .least = 1,
           .most = any,
           .run = deselect}};
}

}  // namespace rollbook::cli
