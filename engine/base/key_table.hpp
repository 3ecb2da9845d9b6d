// Keys in the order of their coming, found by their text. Made for some millions of them: one block of text,
// one of places, nothing allocated a key.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rollbook {

class KeyTable {
 public:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  // Room for so many keys of about that size; more may come.
  void reserve(std::size_t keys, std::size_t key_size);
  // The number of the key, from 0, and whether it is new.
  std::pair<std::size_t, bool> add(std::string_view key);
  std::size_t find(std::string_view key) const;
  // Valid until the next add().
  std::string_view key(std::size_t number) const {
    const Place& place = m_places[number];
    return std::string_view(m_text).substr(place.at, place.size);
  }
  std::size_t size() const { return m_places.size(); }

 private:
  struct Place {
    std::size_t hash, at, size;
  };
  std::size_t slot_of(std::string_view key, std::size_t hash) const;
  void spread_over(std::size_t slots);

  std::string m_text;
  std::vector<Place> m_places;
  // 0: free, else the key's number + 1 in the low half and the high half of its hash above: a key that is not
  // there is found out without a look at any other.
  std::vector<std::uint64_t> m_slots;
};

// Values by text.
template <typename Value>
class TextMap {
 public:
  // The first value of a key stays.
  void add(std::string_view key, Value value) {
    if (m_keys.add(key).second) m_values.push_back(std::move(value));
  }
  const Value* find(std::string_view key) const {
    const std::size_t number = m_keys.find(key);
    return number == KeyTable::none ? nullptr : &m_values[number];
  }
  bool empty() const { return m_values.empty(); }

 private:
  KeyTable m_keys;
  std::vector<Value> m_values;
};

}  // namespace rollbook
