#include "session.hpp"

#include <algorithm>
#include <cstdlib>

namespace rollbook::cli {

namespace {

// The option, else the environment's variable if it says something, else the last resort.
std::string chosen(const Args& args, const char* option, const char* variable, const char* otherwise) {
  if (args.has(option)) return args.value(option);
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0' ? value : otherwise;
}

}  // namespace

Session::Session(const Command& given_command, const Args& given_args, Output& given_output)
    : command(given_command), args(given_args), output(given_output) {}

std::string Session::word(std::size_t n) const {
  return n < args.words().size() ? args.words()[n] : std::string();
}

std::string Session::process() const {
  std::string name = word(0);
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return name;
}

std::string Session::database() const {
  return chosen(args, "db", "ROLLBOOK_DB", "rollbook.db");
}

Context Session::context() const {
  Context context;
  context.today = chosen(args, "today", "ROLLBOOK_TODAY", "");
  context.command = command.words;
  Progress& progress = output.progress();
  context.progress = [&progress](const char* stage, std::uint64_t done, std::uint64_t total) {
    progress.update(stage, done, total);
  };
  return context;
}

namespace {

// The LEA's own zone, where it says one: times and days of this run are in it. True: it was another before.
bool takes_zone(Store& store) {
  const Table settings = store.settings();
  for (const auto& row : settings.rows) {
    const std::string& value = std::get<std::string>(row[1]);
    if (std::get<std::string>(row[0]) != "time_zone" || value.empty()) continue;
    const char* now = std::getenv("TZ");
    if (now != nullptr && value == now) return false;
    ::setenv("TZ", value.c_str(), 1);
    ::tzset();
    return true;
  }
  return false;
}

}  // namespace

Store Session::store(Store::Access access) const {
  Store store = Store::open(database(), access, context());
  return takes_zone(store) ? Store::open(database(), access, context()) : std::move(store);
}

}  // namespace rollbook::cli
