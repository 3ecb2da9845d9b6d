#include "reconcile/belief_index.hpp"

#include "base/huge_pages.hpp"
#include "base/record.hpp"

namespace rollbook::reconcile {

namespace {

// The key's parts as one text, in a buffer that every thread has for itself.
std::string_view joined(const RowKey& key) {
  constexpr char separator = '\x1f';
  thread_local std::string text;
  text.assign(key.ssid).append(1, separator).append(key.school).append(1, separator).append(key.start_date);
  return text;
}

}  // namespace

void BeliefIndex::reserve(std::size_t rows, std::size_t text) {
  m_keys.reserve(rows, sizeof "1234567890 1234567 2026-08-12");
  m_rows.reserve(rows);
  m_text.reserve(text);
  advise_huge_pages(m_text.data(), text);
}

void BeliefIndex::add(const RowKey& key, std::string_view record, bool compared) {
  m_keys.add(joined(key));
  m_rows.push_back({m_text.size(), record.size(), static_cast<std::uint32_t>(key.ssid.size()), compared});
  m_text.append(record);
}

std::size_t BeliefIndex::find(const RowKey& key) const {
  return m_keys.find(joined(key));
}

bool BeliefIndex::claim(const RowKey& key, std::string_view wanted, std::string_view mask) {
  const std::size_t row = find(key);
  return row != KeyTable::none && records_agree(record_of(row), wanted, mask) &&
         !m_claimed[row].exchange(true);
}

bool BeliefIndex::is_blank(const RowKey& key, std::size_t n) const {
  const std::size_t row = find(key);
  return row != KeyTable::none && record_field(record_of(row), n).empty();
}

void BeliefIndex::unclaimed(const std::function<void(std::string_view ssid)>& take) const {
  for (std::size_t row = 0; row < m_rows.size(); ++row) {
    if (m_rows[row].compared && !m_claimed[row]) take(m_keys.key(row).substr(0, m_rows[row].ssid_size));
  }
}

}  // namespace rollbook::reconcile
