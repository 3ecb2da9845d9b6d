#include "completion.hpp"

#include <algorithm>
#include <sstream>

#include "rollbook/store.hpp"
#include "text_list.hpp"

namespace rollbook::cli {

namespace {

void add_once(std::vector<std::string>& list, const std::string& text) {
  if (std::find(list.begin(), list.end(), text) == list.end()) list.push_back(text);
}

bool is_one_of(const std::string& text, const std::vector<std::string>& list) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

std::vector<std::string> process_words() {
  std::vector<std::string> words;
  for (const auto& process : processes()) words.push_back(lower(process));
  return words;
}

}  // namespace

Offer offer_for(const Command* command, const std::string& placeholder) {
  if (command != nullptr && command->offer != nullptr) {
    if (auto words = command->offer(placeholder); !words.empty())
      return {Offer::Kind::words, std::move(words)};
  }
  if (is_one_of(placeholder, {"FILE", "OLD", "NEW"})) return {Offer::Kind::file};
  if (placeholder == "DIR") return {Offer::Kind::folder};
  if (placeholder == "PROCESS") return {Offer::Kind::words, process_words()};
  if (placeholder.find('|') != std::string::npos) return {Offer::Kind::words, split(placeholder, '|')};
  return {};
}

std::vector<std::string> argument_placeholders(const Command& command) {
  std::vector<std::string> out;
  std::istringstream text(command.arguments);
  for (std::string word; text >> word;) {
    std::erase_if(word, [](char c) { return c == '[' || c == ']' || c == '.' || c == '"'; });
    if (word.starts_with("--")) {
      text >> word;
    } else if (!word.empty()) {
      out.push_back(word);
    }
  }
  return out;
}

std::vector<std::string> command_stems() {
  std::vector<std::string> stems{""};
  for (const auto& command : all_commands()) {
    for (auto end = command.words.find(' '); end != std::string::npos; end = command.words.find(' ', end + 1))
      add_once(stems, command.words.substr(0, end));
    add_once(stems, command.words);
  }
  return stems;
}

std::vector<std::string> next_words(const std::string& stem) {
  const std::string start = stem.empty() ? "" : stem + " ";
  std::vector<std::string> words;
  for (const auto& command : all_commands()) {
    if (command.words.size() <= start.size() || !command.words.starts_with(start)) continue;
    add_once(words, command.words.substr(start.size(), command.words.find(' ', start.size()) - start.size()));
  }
  return words;
}

std::vector<std::string> options_with_value() {
  std::vector<std::string> names;
  const auto add = [&names](const std::vector<Option>& options) {
    for (const auto& option : options) {
      if (option.placeholder.empty()) continue;
      add_once(names, "--" + option.name);
      if (option.letter != 0) add_once(names, std::string("-") + option.letter);
    }
  };
  add(global_options());
  for (const auto& command : all_commands()) add(command.options);
  return names;
}

}  // namespace rollbook::cli
