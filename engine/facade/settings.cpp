#include "facade/settings.hpp"

#include <algorithm>

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

void Store::set_setting(const std::string& name, const std::string& value) {
  auto& db = m_impl->db;
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
  if (name == "ut_deliver_to" && !value.empty())
    deliver::parse_target(value);  // a password stays out of the log
  if (before == value) return;
  db.run("store/set_setting", {{"name", name}, {"value", value}});
  history::append_event(db, m_impl->context, {.subject = name + " = " + value});
  transaction.commit();
}

}  // namespace rollbook
