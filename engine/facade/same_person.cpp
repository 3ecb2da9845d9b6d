#include "facade/listing.hpp"
#include "facade/ssid_lists.hpp"
#include "facade/store_impl.hpp"
#include "history/event.hpp"

namespace rollbook {

namespace {

std::string only_student_of(sql::Connection& db, const std::string& ssid) {
  std::string student;
  auto rows = db.query("store/students_of_ssid");
  for (rows.bind({{"ssid", ssid}}); rows.step();) {
    if (!student.empty()) {
      throw Error(ErrorKind::refused, "students " + student + " and " + std::string(rows.text(0)) +
                                          " have the SSID " + ssid + " in the SIS: correct that first");
    }
    student = rows.text(0);
  }
  if (student.empty()) throw Error(ErrorKind::refused, "no student of the SIS has the SSID " + ssid);
  return student;
}

}  // namespace

Table Store::same_persons() {
  require_state(m_impl->db, "CA");
  return table_of(m_impl->db, "store/same_persons");
}

void Store::same_person_add(const std::string& ssid, const std::string& why) {
  must_be_ssid(ssid);
  must_say_why(why, "say why it is one person");
  auto& db = m_impl->db;
  sql::Transaction transaction(db);
  require_state(db, "CA");
  if (db.text_of("store/same_person_find", {{"ssid", ssid}})) {
    throw Error(ErrorKind::refused, "SSID " + ssid + " is on the same-person list already");
  }
  const std::string student = only_student_of(db, ssid);
  db.run("store/same_person_add",
         {{"ssid", ssid}, {"student", student}, {"why", why}, {"user", m_impl->context.user}});
  history::append_event(db, m_impl->context, {.subject = "same person " + ssid + ", student " + student});
  transaction.commit();
}

void Store::same_person_drop(const std::string& ssid) {
  must_be_ssid(ssid);
  auto& db = m_impl->db;
  sql::Transaction transaction(db);
  require_state(db, "CA");
  if (db.run("store/same_person_drop", {{"ssid", ssid}}) == 0) {
    throw Error(ErrorKind::refused, "SSID " + ssid + " is not on the same-person list");
  }
  history::append_event(db, m_impl->context, {.subject = "drop same person " + ssid});
  transaction.commit();
}

}  // namespace rollbook
