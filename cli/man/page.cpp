#include "man/page.hpp"

#include <algorithm>

#include "completion.hpp"
#include "help.hpp"
#include "man/roff.hpp"
#include "rollbook/store.hpp"
#include "text_list.hpp"

namespace rollbook::cli::man {

namespace {

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return text;
}

std::string capitalized(const std::string& text) {
  return upper(text.substr(0, 1)) + text.substr(std::min<std::size_t>(1, text.size()));
}

std::string opening(const std::string& name, const std::string& title) {
  return ".\\\" Made from the program's own declarations and cli/man/pages; do not edit.\n.TH " +
         upper(literal(name)) + " 1 " + ROLLBOOK_MANUAL_DATE + " \"rollbook " + version() +
         "\" \"Rollbook Manual\"\n" + ".nh\n.ad l\n" + section("NAME") + literal(name) + " \\- " +
         escaped(title) + "\n";
}

// An option's or argument's name in bold, its placeholder plain.
std::string term(const Option& option) {
  const std::string head = option_head(option);
  const auto space = option.placeholder.empty() ? head.size() : head.size() - option.placeholder.size();
  return bold(head.substr(0, space)) + escaped(head.substr(space));
}

std::string option_items(const std::vector<Option>& options) {
  std::string out;
  for (const auto& option : options)
    out += item(term(option), escaped(option.help + (option.repeatable ? " (repeatable)" : "")) + ".");
  return out;
}

std::string exit_items(const std::vector<ExitCode>& codes) {
  std::string out;
  for (const auto& [code, meaning] : codes) out += item(bold(std::to_string(code)), escaped(meaning) + ".");
  return out;
}

// The codes of every command, with the meanings that this one changes.
std::vector<ExitCode> exits_of(const Command& command) {
  std::vector<ExitCode> codes = exit_codes();
  for (const auto& changed : command.exits) {
    const auto same =
        std::find_if(codes.begin(), codes.end(), [&](const ExitCode& e) { return e.code == changed.code; });
    if (same != codes.end()) same->meaning = changed.meaning;
  }
  return codes;
}

std::string synopsis_lines(const std::vector<const Command*>& commands) {
  std::string out;
  for (const auto* command : commands) {
    const std::string line = synopsis(*command);
    const auto name = std::string("rollbook " + command->words).size();
    out += (out.empty() ? "" : ".br\n") + bold(line.substr(0, name)) + escaped(line.substr(name)) + "\n";
  }
  return out;
}

// The whole of what one command says about itself.
std::string described(const Command& command, bool one_of_several) {
  std::string out = one_of_several ? subsection("rollbook " + command.words) : "";
  out += ".PP\n" + escaped(capitalized(command.summary)) + ".\n";
  if (!command.details.empty()) out += from_markdown(command.details);
  return out;
}

std::string options_section(const std::vector<const Command*>& commands) {
  std::string out = section("OPTIONS");
  for (const auto* command : commands) {
    if (command->options.empty()) continue;
    if (commands.size() > 1) out += subsection("rollbook " + command->words);
    out += option_items(command->options);
  }
  return out + ".PP\nThe options of every command, such as " + bold("--db") + " and " + bold("--format") +
         ", are in\n.BR rollbook (1).\n";
}

std::string exits_section(const std::vector<const Command*>& commands) {
  std::string out = section("EXIT STATUS") + exit_items(exits_of(*commands.front()));
  for (const auto* command : commands) {
    if (command != commands.front() && !command->exits.empty())
      out += subsection("rollbook " + command->words) + exit_items(command->exits);
  }
  return out;
}

// Sections of the prose that have no fixed place.
std::string other_sections(const Prose& prose) {
  std::string out;
  for (const auto& [title, text] : prose.sections) {
    if (title != "Examples" && title != "See also") out += section(upper(title)) + from_markdown(text);
  }
  return out;
}

std::string examples_section(const Prose& prose) {
  const std::string& text = prose.of("Examples");
  return text.empty() ? "" : section("EXAMPLES") + from_markdown(text);
}

std::string see_also(const std::vector<std::string>& pages) {
  std::string out = section("SEE ALSO");
  for (std::size_t i = 0; i < pages.size(); ++i)
    out += ".BR " + literal(pages[i]) + " (1)" + (i + 1 < pages.size() ? "," : "") + "\n";
  return out;
}

// "import, extract" of the section "See also".
std::vector<std::string> neighbours(const Prose& prose) {
  std::vector<std::string> pages{"rollbook"};
  for (auto name : split(prose.of("See also"), ',')) {
    std::erase_if(name, [](char c) { return c == ' ' || c == '\n'; });
    if (!name.empty()) pages.push_back("rollbook-" + name);
  }
  std::sort(pages.begin() + 1, pages.end());
  return pages;
}

}  // namespace

std::vector<std::string> page_names() {
  return next_words("");
}

std::string command_page(const Prose& prose) {
  const auto commands = commands_below(prose.name);
  std::string out =
      opening("rollbook-" + prose.name, prose.title.empty() ? commands.front()->summary : prose.title) +
      section("SYNOPSIS") + synopsis_lines(commands) + section("DESCRIPTION");
  for (const auto* command : commands) out += described(*command, commands.size() > 1);
  out += from_markdown(prose.description) + options_section(commands) + other_sections(prose) +
         exits_section(commands) + examples_section(prose) + see_also(neighbours(prose));
  return without_empty_paragraphs(out);
}

std::string program_page(const Prose& prose) {
  std::string out = opening("rollbook", prose.title) + section("SYNOPSIS") + bold("rollbook") +
                    " COMMAND [arguments] [options]\n" + section("DESCRIPTION") +
                    from_markdown(prose.description) + section("COMMANDS");
  for (const auto& command : all_commands())
    out += item(bold(command.words) + (command.arguments.empty() ? "" : " ") + escaped(command.arguments),
                escaped(command.summary) + ".");
  std::vector<std::string> pages;
  for (const auto& name : page_names()) pages.push_back("rollbook-" + name);
  out += section("OPTIONS") + "These may stand before and after the command's words.\n" +
         option_items(global_options()) + other_sections(prose) + section("EXIT STATUS") +
         exit_items(exit_codes()) + examples_section(prose) + see_also(pages);
  return without_empty_paragraphs(out);
}

}  // namespace rollbook::cli::man
