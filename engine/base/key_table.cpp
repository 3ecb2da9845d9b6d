#include "base/key_table.hpp"

#include <bit>
#include <functional>

#include "base/huge_pages.hpp"

namespace rollbook {

namespace {

constexpr std::uint64_t number_bits = 0xFFFFFFFFU;

std::uint64_t slot_value(std::size_t hash, std::size_t number) {
  return (hash & ~number_bits) | (number + 1);
}
bool same_tag(std::uint64_t slot, std::size_t hash) {
  return ((slot ^ hash) & ~number_bits) == 0;
}
std::size_t number_of(std::uint64_t slot) {
  return static_cast<std::size_t>(slot & number_bits) - 1;
}

}  // namespace

std::size_t KeyTable::slot_of(std::string_view key, std::size_t hash) const {
  const std::size_t mask = m_slots.size() - 1;
  std::size_t slot = hash & mask;
  while (m_slots[slot] != 0) {
    if (same_tag(m_slots[slot], hash) && this->key(number_of(m_slots[slot])) == key) break;
    slot = (slot + 1) & mask;
  }
  return slot;
}

void KeyTable::spread_over(std::size_t slots) {
  m_slots.clear();
  m_slots.reserve(slots);
  advise_huge_pages(m_slots.data(), slots * sizeof m_slots[0]);
  m_slots.assign(slots, 0);
  const std::size_t mask = slots - 1;
  for (std::size_t number = 0; number < m_places.size(); ++number) {
    const std::size_t hash = m_places[number].hash;
    std::size_t slot = hash & mask;
    while (m_slots[slot] != 0) slot = (slot + 1) & mask;
    m_slots[slot] = slot_value(hash, number);
  }
}

void KeyTable::reserve(std::size_t keys, std::size_t key_size) {
  const std::size_t slots = std::bit_ceil(keys * 2 + 1);
  if (slots > m_slots.size()) spread_over(slots);
  m_places.reserve(keys);
  advise_huge_pages(m_places.data(), keys * sizeof m_places[0]);
  m_text.reserve(keys * key_size);
  advise_huge_pages(m_text.data(), m_text.capacity());
}

std::pair<std::size_t, bool> KeyTable::add(std::string_view key) {
  if (m_places.size() * 2 >= m_slots.size()) spread_over(m_slots.empty() ? 16 : m_slots.size() * 2);
  const std::size_t hash = std::hash<std::string_view>{}(key);
  const std::size_t slot = slot_of(key, hash);
  if (m_slots[slot] != 0) return {number_of(m_slots[slot]), false};
  m_places.push_back({hash, m_text.size(), key.size()});
  m_text.append(key);
  m_slots[slot] = slot_value(hash, m_places.size() - 1);
  return {m_places.size() - 1, true};
}

std::size_t KeyTable::find(std::string_view key) const {
  if (m_slots.empty()) return none;
  const std::uint64_t slot = m_slots[slot_of(key, std::hash<std::string_view>{}(key))];
  return slot == 0 ? none : number_of(slot);
}

}  // namespace rollbook
