#include "reconcile/screened_student.hpp"

namespace rollbook::reconcile {

ScreenedStudents::ScreenedStudents(sql::Connection& db) {
  auto rows = db.query("reconcile/screen/students");
  while (rows.step()) {
    m_ids.add(rows.text(0));
    const auto ssid = rows.text(1);
    const auto person = rows.text(2);
    m_people.push_back(
        {m_text.size(), static_cast<std::uint32_t>(ssid.size()), static_cast<std::uint32_t>(person.size())});
    m_text.append(ssid).append(person);
  }
  m_states = std::make_unique<State[]>(m_people.size());
}

}  // namespace rollbook::reconcile
