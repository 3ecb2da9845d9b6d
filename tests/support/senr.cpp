#include "support/senr.hpp"

namespace support {

std::string SenrRecord::line() const {
  std::string text;
  for (const auto& field : m_fields) {
    if (&field != &m_fields.front()) text += '^';
    text += field;
  }
  return text;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  for (std::size_t at = text.find(separator); at != std::string_view::npos; at = text.find(separator, from)) {
    parts.emplace_back(text.substr(from, at - from));
    from = at + 1;
  }
  parts.emplace_back(text.substr(from));
  return parts;
}

SenrRecord record_from(const std::vector<std::string>& fields) {
  SenrRecord record;
  for (int number = 1; number <= field_count; ++number)
    record[number] = fields.at(static_cast<std::size_t>(number - 1));
  return record;
}

bool never_came(const SenrRecord& record) {
  return record[exit_reason] == "N470" && !record.open() && record[exit_date] <= record[Field::start];
}

bool primary(const SenrRecord& record, Day today) {
  if (never_came(record)) return false;
  if (record[status] == "10") return true;
  if (record[status] != "30") return false;
  return between(*record.start_day(), record.exit_day().value_or(today)) > 30;
}

bool overlap(const SenrRecord& a, const SenrRecord& b) {
  const bool a_before = !a.open() && a[exit_date] < b[Field::start];
  const bool b_before = !b.open() && b[exit_date] < a[Field::start];
  return !a_before && !b_before;
}

}  // namespace support
