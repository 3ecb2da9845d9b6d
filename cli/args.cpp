#include "args.hpp"

#include <algorithm>
#include <charconv>
#include <cxxopts.hpp>
#include <numeric>

namespace rollbook::cli {

namespace {

cxxopts::Options declared(const std::vector<Option>& options) {
  cxxopts::Options out("rollbook");
  auto add = out.add_options();
  for (const auto& option : options) {
    const std::string names =
        option.letter != 0 ? std::string(1, option.letter) + "," + option.name : option.name;
    if (option.placeholder.empty()) {
      add(names, "", cxxopts::value<bool>());
    } else {
      add(names, "", cxxopts::value<std::vector<std::string>>());
    }
  }
  add("arguments", "", cxxopts::value<std::vector<std::string>>());
  out.parse_positional("arguments");
  return out;
}

// The parser's messages with plain quotes.
std::string plain(std::string text) {
  for (const std::string quote : {"‘", "’"}) {
    for (auto at = text.find(quote); at != std::string::npos; at = text.find(quote))
      text.replace(at, quote.size(), "'");
  }
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

bool is_known(const std::vector<Option>& options, const std::string& name) {
  return std::any_of(options.begin(), options.end(), [&](const Option& o) {
    return o.name == name || (name.size() == 1 && o.letter == name[0]);
  });
}

// The name in "--name" or "--name=value" or "-n"; empty for anything else.
std::string option_name(const std::string& token) {
  if (token.size() < 2 || token[0] != '-') return {};
  const auto from = token.find_first_not_of('-');
  if (from == std::string::npos) return {};
  return token.substr(from, token.find('=') - from);
}

[[noreturn]] void unknown_option(const std::string& token, const std::vector<Option>& options) {
  std::vector<std::string> names;
  for (const auto& option : options) names.push_back("--" + option.name);
  const std::string given = token.substr(0, token.find('='));
  const auto close = nearest(given, names);
  throw Usage("unknown option " + given + (close ? "; did you mean " + *close + "?" : std::string()));
}

cxxopts::ParseResult parsed(const std::vector<Option>& options, const std::vector<std::string>& tokens) {
  std::vector<const char*> argv{"rollbook"};
  for (const auto& token : tokens) argv.push_back(token.c_str());
  auto parser = declared(options);
  try {
    return parser.parse(static_cast<int>(argv.size()), argv.data());
  } catch (const cxxopts::exceptions::no_such_option& error) {
    for (const auto& token : tokens) {
      if (const auto name = option_name(token); !name.empty() && !is_known(options, name))
        unknown_option(token, options);
    }
    throw Usage(plain(error.what()));
  } catch (const cxxopts::exceptions::exception& error) {
    throw Usage(plain(error.what()));
  }
}

std::size_t edits(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0U);
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t change = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({change, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

}  // namespace

Args::Args(const std::vector<Option>& options, const std::vector<std::string>& tokens) {
  const auto result = parsed(options, tokens);
  for (const auto& option : options) {
    if (result.count(option.name) == 0) continue;
    if (option.placeholder.empty()) {
      if (result[option.name].as<bool>()) m_values.push_back({option.name, {"true"}});
      continue;
    }
    auto values = result[option.name].as<std::vector<std::string>>();
    if (!option.repeatable) values.erase(values.begin(), values.end() - 1);
    m_values.push_back({option.name, std::move(values)});
  }
  if (result.count("arguments") > 0) m_words = result["arguments"].as<std::vector<std::string>>();
}

const std::vector<std::string>& Args::values(const std::string& name) const {
  static const std::vector<std::string> none;
  const auto found =
      std::find_if(m_values.begin(), m_values.end(), [&](const auto& v) { return v.first == name; });
  return found == m_values.end() ? none : found->second;
}

std::string Args::value(const std::string& name, const std::string& otherwise) const {
  return has(name) ? values(name).back() : otherwise;
}

std::optional<std::int64_t> Args::number(const std::string& name) const {
  if (!has(name)) return std::nullopt;
  const std::string text = value(name);
  std::int64_t number = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < 0) {
    throw Usage("--" + name + " takes a whole number, not '" + text + "'");
  }
  return number;
}

std::optional<std::string> nearest(const std::string& word, const std::vector<std::string>& candidates) {
  std::optional<std::string> best;
  std::size_t least = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const auto& candidate : candidates) {
    if (const auto n = edits(word, candidate); n < least) {
      least = n;
      best = candidate;
    }
  }
  return best;
}

}  // namespace rollbook::cli
