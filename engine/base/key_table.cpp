#include "base/key_table.hpp"

#include <functional>

namespace rollbook {

std::size_t KeyTable::slot_of(std::string_view key, std::size_t hash) const {
  const std::size_t mask = m_slots.size() - 1;
  std::size_t slot = hash & mask;
  while (m_slots[slot] != 0) {
    const std::size_t number = m_slots[slot] - 1;
    if (m_places[number].hash == hash && this->key(number) == key) break;
    slot = (slot + 1) & mask;
  }
  return slot;
}

void KeyTable::grow() {
  m_slots.assign(m_slots.empty() ? 1024 : m_slots.size() * 2, 0);
  const std::size_t mask = m_slots.size() - 1;
  for (std::size_t number = 0; number < m_places.size(); ++number) {
    std::size_t slot = m_places[number].hash & mask;
    while (m_slots[slot] != 0) slot = (slot + 1) & mask;
    m_slots[slot] = static_cast<std::uint32_t>(number + 1);
  }
}

std::pair<std::size_t, bool> KeyTable::add(std::string_view key) {
  if (m_places.size() * 2 >= m_slots.size()) grow();
  const std::size_t hash = std::hash<std::string_view>{}(key);
  const std::size_t slot = slot_of(key, hash);
  if (m_slots[slot] != 0) return {m_slots[slot] - 1, false};
  m_places.push_back({hash, m_text.size(), key.size()});
  m_text.append(key);
  m_slots[slot] = static_cast<std::uint32_t>(m_places.size());
  return {m_places.size() - 1, true};
}

std::size_t KeyTable::find(std::string_view key) const {
  if (m_slots.empty()) return none;
  const std::uint32_t slot = m_slots[slot_of(key, std::hash<std::string_view>{}(key))];
  return slot == 0 ? none : slot - 1;
}

}  // namespace rollbook
