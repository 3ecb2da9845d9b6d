#include "facade/settings.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "deliver/target.hpp"
#include "facade/listing.hpp"
#include "facade/store_impl.hpp"
#include "history/event.hpp"

namespace rollbook {

namespace {

bool allows(const std::string& allowed, const std::string& value) {
  if (allowed.empty()) {
    return std::none_of(value.begin(), value.end(), [](unsigned char c) { return c < ' ' || c == 0x7F; });
  }
  return !value.empty() && value.find(',') == std::string::npos &&
         ("," + allowed + ",").find("," + value + ",") != std::string::npos;
}

bool is_path(const std::string& name) {
  static constexpr std::array<std::string_view, 6> paths{"ut_deliver_to", "ut_known_hosts",
                                                         "ut_layout_dir", "ut_nightly_import",
                                                         "ut_sftp_key",   "ut_sftp_password_file"};
  return std::find(paths.begin(), paths.end(), name) != paths.end();
}

// A timer runs somewhere else than the person who said the path.
std::string absolute(const std::string& path) {
  if (path.empty() || path.find("://") != std::string::npos) return path;
  auto whole = std::filesystem::absolute(path).lexically_normal().string();
  while (whole.size() > 1 && whole.ends_with('/')) whole.pop_back();
  return whole;
}

bool is_zone(const std::string& name) {
  if (name.empty()) return true;
  const bool plain = std::all_of(name.begin(), name.end(), [](unsigned char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '/' ||
           c == '_' || c == '+' || c == '-';
  });
  std::error_code failed;
  return plain && name.front() != '/' &&
         std::filesystem::is_regular_file("/usr/share/zoneinfo/" + name, failed);
}

[[noreturn]] void unknown_setting(sql::Connection& db, const std::string& name) {
  std::string names;
  auto rows = db.query("store/settings");
  rows.bind({{"name", ""}});
  while (rows.step()) names.append(names.empty() ? "" : ", ").append(rows.text(0));
  throw Error(ErrorKind::usage, "no such setting: " + name +
                                    (names.empty() ? "; this state has none" : "; there are " + names));
}

}  // namespace

std::string setting(sql::Connection& db, const std::string& name) {
  auto row = db.query("store/settings");
  row.bind({{"name", name}});
  if (name.empty() || !row.step()) throw Error(ErrorKind::internal, "no such setting: " + name);
  return std::string(row.text(1));
}

Table Store::settings() {
  return table_of(m_impl->db, "store/settings", {{"name", ""}});
}

void Store::set_setting(const std::string& name, const std::string& given) {
  auto& db = m_impl->db;
  const std::string value = is_path(name) ? absolute(given) : given;
  sql::Transaction transaction(db);
  std::string before;
  {
    auto row = db.query("store/settings");
    row.bind({{"name", name}});
    if (name.empty() || !row.step()) unknown_setting(db, name);
    before = row.text(1);
    const std::string allowed(row.text(3));
    if (!allows(allowed, value)) {
      throw Error(ErrorKind::usage, name + " cannot be \"" + value + "\"" +
                                        (allowed.empty() ? "" : "; it is one of " + allowed));
    }
  }
  if (name == "time_zone" && !is_zone(value))
    throw Error(
        ErrorKind::usage,
        "time_zone is the name of a zone that this machine knows, as America/Denver, not \"" + value + "\"");
  if (name == "ut_deliver_to" && !value.empty())
    deliver::parse_target(value);  // a password stays out of the log
  if (before == value) return;
  db.run("store/set_setting", {{"name", name}, {"value", value}});
  history::append_event(db, m_impl->context, {.subject = name + " = " + value});
  transaction.commit();
}

}  // namespace rollbook
