#include "dispatch.hpp"

#include <algorithm>
#include <iterator>
#include <new>

#include "help.hpp"
#include "reports.hpp"
#include "session.hpp"

namespace rollbook::cli {

namespace {

struct Split {
  std::string words;              // the command's own words
  std::vector<std::string> rest;  // everything else, in order
  std::string stranger;           // the word that ended the command's words, if a word did
};

const Option* global_option(const std::string& token) {
  const auto& all = global_options();
  const std::string name = token.substr(0, token.find('='));
  const auto found = std::find_if(all.begin(), all.end(), [&](const Option& o) {
    return name == "--" + o.name || (o.letter != 0 && name == std::string("-") + o.letter);
  });
  return found == all.end() ? nullptr : &*found;
}

// Global options may stand before, between and after the command's words; others come after them. "--" before
// the command ends all options.
Split split(const std::vector<std::string>& tokens) {
  Split out;
  bool only_words = false;
  std::size_t i = 0;
  for (; i < tokens.size(); ++i) {
    const std::string& token = tokens[i];
    if (token == "--" && out.words.empty() && !only_words) {
      only_words = true;
      out.rest.push_back(token);
      continue;
    }
    if (token.size() > 1 && token[0] == '-' && !only_words) {
      const Option* option = global_option(token);
      if (option == nullptr) break;
      out.rest.push_back(token);
      const bool value_follows = !option->placeholder.empty() && token.find('=') == std::string::npos;
      if (value_follows && i + 1 < tokens.size()) out.rest.push_back(tokens[++i]);
      continue;
    }
    const std::string longer = out.words.empty() ? token : out.words + " " + token;
    if (commands_below(longer).empty()) {
      out.stranger = token;
      break;
    }
    out.words = longer;
  }
  std::copy(tokens.begin() + static_cast<std::ptrdiff_t>(i), tokens.end(), std::back_inserter(out.rest));
  return out;
}

[[noreturn]] void unknown_command(const std::string& word) {
  std::vector<std::string> names;
  for (const auto& command : all_commands()) names.push_back(command.words);
  const auto close = nearest(word, names);
  throw Usage("unknown command '" + word + "'" +
              (close ? "; did you mean '" + *close + "'?" : std::string()));
}

[[noreturn]] void incomplete(const Split& split) {
  std::string names;
  for (const auto* command : commands_below(split.words))
    names += (names.empty() ? "" : ", ") + command->words;
  if (split.stranger.empty())
    throw Usage("'" + split.words + "' is not a whole command; there are: " + names);
  throw Usage("unknown command '" + split.words + " " + split.stranger + "'; there are: " + names);
}

void check_count(const Command& command, const Args& args) {
  const std::size_t n = args.words().size();
  if (n < command.least) throw Usage("'" + command.words + "' needs " + command.arguments);
  if (n > command.most)
    throw Usage("'" + command.words + "' does not take '" + args.words()[command.most] + "'");
}

int run_command(const Command& command, const std::vector<std::string>& rest, Output& output) {
  std::vector<Option> options = command.options;
  options.insert(options.end(), global_options().begin(), global_options().end());
  const Args args(options, rest);
  output = Output(args);
  if (args.has("help")) {
    print_help(output, command);
    return 0;
  }
  check_count(command, args);
  Session session(command, args, output);
  const int code = command.run(session);
  output.close();
  return code;
}

// No command's words, or only the first of them.
int run_without_command(const Split& split, Output& output) {
  if (!split.stranger.empty() && split.words.empty()) unknown_command(split.stranger);
  if (!split.stranger.empty()) incomplete(split);
  const Args args(global_options(), split.rest);
  output = Output(args);
  if (args.has("version")) {
    print_version(output);
  } else if (args.has("help")) {
    print_help(output, split.words);
  } else if (!split.words.empty()) {
    incomplete(split);
  } else {
    throw Usage("which command?");
  }
  return 0;
}

int run(const std::vector<std::string>& tokens, Output& output) {
  const Split parts = split(tokens);
  const Command* command = find_command(parts.words);
  try {
    if (command != nullptr) return run_command(*command, parts.rest, output);
    return run_without_command(parts, output);
  } catch (const Usage& error) {
    output.error(error.what());
    output.note(command != nullptr ? usage_line(*command) : "usage: rollbook COMMAND [arguments] [options]");
    output.note("see: rollbook help" + (parts.words.empty() ? "" : " " + parts.words));
    return static_cast<int>(ErrorKind::usage);
  } catch (const RemovalsRefused& refused) {
    print_guard(output, refused.guard());
    return static_cast<int>(refused.kind());
  } catch (const Error& error) {
    output.problems(error);
    return static_cast<int>(error.kind());
  } catch (const std::bad_alloc&) {
    output.error("out of memory");
  } catch (const std::exception& error) {
    output.error(std::string("a bug of rollbook's: ") + error.what());
  }
  return static_cast<int>(ErrorKind::internal);
}

}  // namespace

int dispatch(const std::vector<std::string>& tokens) {
  Output output;
  const int code = run(tokens, output);
  if (output.finish()) return code;
  output.error("standard output could not be written in full");
  return code != 0 ? code : static_cast<int>(ErrorKind::database);
}

}  // namespace rollbook::cli
