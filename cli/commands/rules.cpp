#include "commands.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

int list(Session& session) {
  if (session.args.has("seen")) {
    session.output.table(session.store(Store::Access::read).rules_seen(session.process()));
    return 0;
  }
  session.output.table(rules_list(session.args.words().empty() ? "SENR" : session.process()));
  return 0;
}

// The rule's row of the list, and its text, which begins with "-- rule: CODE".
Table as_table(const std::string& text) {
  Table table = rules_list("");
  std::erase_if(table.rows, [&text](const auto& row) {
    return !text.starts_with("-- rule: " + std::get<std::string>(row.at(0)) + "\n");
  });
  table.columns.push_back("text");
  for (auto& row : table.rows) row.push_back(text);
  return table;
}

int show(Session& session) {
  const std::string code = session.process();
  const std::string text = rule_text(code);
  if (session.output.is_table()) {
    session.output.text(text);
  } else {
    session.output.table(as_table(text));
  }
  return 0;
}

std::vector<std::string> codes(const std::string& placeholder) {
  std::vector<std::string> out;
  if (placeholder != "CODE") return out;
  for (const auto& row : rules_list("").rows) out.push_back(std::get<std::string>(row.at(0)));
  return out;
}

}  // namespace

std::vector<Command> rules_commands() {
  return {
      {.words = "rules list",
       .arguments = "[PROCESS]",
       .summary = "lists the rules that the engine checks, with severity and source",
       .details =
           "With --seen: experience with the state, from its answers (import reply) and the checks. Rules\n"
           "that it used ('ours' says whether the engine has them), how often, how often the check\n"
           "before had named the record, and records that a fatal rule of ours names and the state\n"
           "holds all the same.\n",
       .options = {{"seen", "", "rules that the state used, and fatal ones that it let pass"}},
       .examples = {{"rollbook rules list senr", "those of one process"}},
       .most = 1,
       .run = list},
      {.words = "rules show",
       .arguments = "CODE",
       .summary = "one rule: what it says, its source, its SQL",
       .examples = {{"rollbook rules show GERR0001", "why a record was held back"}},
       .least = 1,
       .most = 1,
       .offer = codes,
       .run = show}};
}

}  // namespace rollbook::cli
