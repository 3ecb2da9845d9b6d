// The belief in memory, found by key: what a run over a whole district asks a million times.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/key_table.hpp"

namespace rollbook::reconcile {

struct RowKey {
  std::string_view ssid, school, start_date;
};

class BeliefIndex {
 public:
  // Room for so many rows with so much text in all; more may come.
  void reserve(std::size_t rows, std::size_t text);
  // compared: a row that nobody claims is a difference (it is in scope and in the window).
  void add(const RowKey& key, std::string_view record, bool compared);
  // Needed once, after the last add().
  void finish() { m_claimed = std::make_unique<std::atomic<bool>[]>(m_rows.size()); }

  // Whether the row of that key is as the SIS wants it (record.hpp: records_agree). It is claimed if it is,
  // once: a second claim of the same row fails. Several threads may claim at a time.
  bool claim(const RowKey& key, std::string_view wanted, std::string_view mask);
  // Field n (1-based) of the row of that key is blank; false without a row.
  bool is_blank(const RowKey& key, std::size_t n) const;

  // The SSID of every compared row that was not claimed.
  void unclaimed(const std::function<void(std::string_view ssid)>& take) const;

 private:
  struct Row {
    std::size_t at, size;  // of the record in m_text
    std::uint32_t ssid_size;
    bool compared;
  };
  std::string_view record_of(std::size_t row) const {
    return std::string_view(m_text).substr(m_rows[row].at, m_rows[row].size);
  }
  std::size_t find(const RowKey& key) const;

  KeyTable m_keys;
  std::string m_text;
  std::vector<Row> m_rows;
  std::unique_ptr<std::atomic<bool>[]> m_claimed;
};

}  // namespace rollbook::reconcile
