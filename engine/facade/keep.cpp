#include "base/text.hpp"
#include "facade/listing.hpp"
#include "facade/placing.hpp"
#include "facade/ssid_lists.hpp"
#include "facade/store_impl.hpp"
#include "history/event.hpp"

namespace rollbook {

namespace {

// '' for every school; else the state code, given itself or by a local code.
std::string state_code(sql::Connection& db, const std::string& school) {
  if (school.empty()) return school;
  {
    auto row = db.query("store/find_schools");
    row.bind({{"code", school}});
    if (row.step() && !row.text(1).empty()) return std::string(row.text(1));
  }
  if (school.size() == 7 && all_digits(school)) return school;
  throw Error(ErrorKind::refused, "no school has the local or state code " + school);
}

std::string subject(const std::string& ssid, const std::string& school) {
  return school.empty() ? ssid : ssid + " at " + school;
}

// The entries that the SSID does have.
std::string elsewhere(sql::Connection& db, const std::string& ssid) {
  std::string entries;
  auto rows = db.query("store/keep_schools");
  rows.bind({{"ssid", ssid}});
  while (rows.step()) {
    entries.append(entries.empty() ? "; it is there " : ", ")
        .append(rows.text(0).empty() ? "for every school (drop it without --school)" : "with --school ")
        .append(rows.text(0));
  }
  return entries;
}

// An entry that protects nothing must not look like one that does. Before the first ODS import nobody knows.
void must_be_held(sql::Connection& db, const std::string& ssid, const std::string& school) {
  if (!has_belief(db, "SENR") && !has_belief(db, "SPRG")) return;
  bool at_school = false;
  std::string schools;
  auto rows = db.query("store/held_schools");
  for (rows.bind({{"ssid", ssid}}); rows.step();) {
    at_school = at_school || school.empty() || rows.text(0) == school;
    schools.append(schools.empty() ? "" : ", ").append(rows.text(0));
  }
  if (at_school) return;
  throw Error(ErrorKind::refused, "the state holds no row of SSID " + subject(ssid, school) +
                                      " (SENR, SPRG)" +
                                      (schools.empty() ? "" : "; it holds rows of it at " + schools) +
                                      ": an entry would protect nothing. If it is right: --yes");
}

}  // namespace

Table Store::keeps() {
  require_state(m_impl->db, "CA");
  return table_of(m_impl->db, "store/keeps");
}

void Store::keep_add(const std::string& ssid, const std::string& school, const std::string& why,
                     bool unknown_too) {
  require_state(m_impl->db, "CA");
  must_be_ssid(ssid);
  must_say_why(why, "say why the rows are kept");
  auto& db = m_impl->db;
  sql::Transaction transaction(db);
  const std::string code = state_code(db, school);
  if (db.text_of("store/keep_find", {{"ssid", ssid}, {"school", code}})) {
    throw Error(ErrorKind::refused, "SSID " + subject(ssid, code) + " is on the keep-list already");
  }
  if (!unknown_too) must_be_held(db, ssid, code);
  db.run("store/keep_add", {{"ssid", ssid}, {"school", code}, {"why", why}, {"user", m_impl->context.user}});
  history::append_event(db, m_impl->context, {.subject = "keep " + subject(ssid, code)});
  transaction.commit();
}

void Store::keep_drop(const std::string& ssid, const std::string& school) {
  require_state(m_impl->db, "CA");
  must_be_ssid(ssid);
  auto& db = m_impl->db;
  sql::Transaction transaction(db);
  const std::string code = state_code(db, school);
  if (db.run("store/keep_drop", {{"ssid", ssid}, {"school", code}}) == 0) {
    throw Error(ErrorKind::refused,
                "SSID " + subject(ssid, code) + " is not on the keep-list" + elsewhere(db, ssid));
  }
  history::append_event(db, m_impl->context, {.subject = "drop " + subject(ssid, code)});
  transaction.commit();
}

}  // namespace rollbook
