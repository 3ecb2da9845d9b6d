// The students of a screening, by number, and what their spells came to. Spells are looked at by several
// threads.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/key_table.hpp"
#include "sql/connection.hpp"

namespace rollbook::reconcile {

class ScreenedStudents {
 public:
  // Reads them all; needs the view senr_person on the connection.
  explicit ScreenedStudents(sql::Connection& db);

  std::size_t find(std::string_view id) const { return m_ids.find(id); }
  std::string_view id(std::size_t number) const { return m_ids.key(number); }
  std::string_view ssid(std::size_t number) const {
    return part(m_people[number].at, m_people[number].ssid_size);
  }
  std::string_view person(std::size_t number) const {
    return part(m_people[number].at + m_people[number].ssid_size, m_people[number].person_size);
  }
  std::size_t size() const { return m_people.size(); }

  void count_settled(std::size_t number) { ++m_states[number].settled; }
  void open(std::size_t number) { m_states[number].open = true; }
  bool is_open(std::size_t number) const { return m_states[number].open; }
  std::int64_t settled(std::size_t number) const { return m_states[number].settled; }

 private:
  struct Person {
    std::size_t at;
    std::uint32_t ssid_size, person_size;
  };
  struct State {
    std::atomic<std::uint32_t> settled = 0;
    std::atomic<bool> open = false;
  };
  std::string_view part(std::size_t at, std::size_t size) const {
    return std::string_view(m_text).substr(at, size);
  }

  KeyTable m_ids;
  std::string m_text;
  std::vector<Person> m_people;
  std::unique_ptr<State[]> m_states;
};

}  // namespace rollbook::reconcile
