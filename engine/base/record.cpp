#include "base/record.hpp"

#include "base/text.hpp"

namespace rollbook {

void append_field_value(std::string& record, std::string_view value) {
  for (const char c : value) record += c == record_delimiter || c == '\n' || c == '\r' ? '\x1B' : c;
}

void append_compact(std::string& record, std::string_view iso) {
  if (iso.size() != 10) return append_field_value(record, iso);
  record.append(iso.substr(0, 4)).append(iso.substr(5, 2)).append(iso.substr(8, 2));
}

std::string_view record_field(std::string_view record, std::size_t n) {
  for (std::size_t i = 1; i < n; ++i) {
    const auto caret = record.find(record_delimiter);
    if (caret == std::string_view::npos) return {};
    record.remove_prefix(caret + 1);
  }
  return record.substr(0, record.find(record_delimiter));
}

std::vector<std::string_view> split_record(std::string_view record) {
  std::vector<std::string_view> fields;
  for (;;) {
    const auto caret = record.find(record_delimiter);
    fields.push_back(record.substr(0, caret));
    if (caret == std::string_view::npos) return fields;
    record.remove_prefix(caret + 1);
  }
}

std::string replace_field(std::string_view record, std::size_t n, std::string_view value) {
  std::vector<std::string> fields;
  for (const auto field : split_record(record)) fields.emplace_back(field);
  if (fields.size() < n) fields.resize(n);
  fields[n - 1] = value;
  return join_record(fields);
}

std::string fill_not_supplied(std::string_view held, std::string_view wanted) {
  const auto held_fields = split_record(held);
  std::vector<std::string> fields;
  for (const auto field : split_record(wanted)) {
    const auto i = fields.size();
    if (field != not_supplied) {
      fields.emplace_back(field);
    } else {
      fields.emplace_back(i < held_fields.size() ? held_fields[i] : std::string_view{});
    }
  }
  return join_record(fields);
}

// Walks both side by side; no allocation, since it runs once a row of the whole district.
bool records_agree(std::string_view held, std::string_view wanted, std::string_view mask) {
  for (const char compared : mask) {
    const auto held_end = held.find(record_delimiter);
    const auto wanted_end = wanted.find(record_delimiter);
    const auto value = wanted.substr(0, wanted_end);
    const auto other = held.substr(0, held_end);
    if (compared != '0' && value != not_supplied && other != value &&
        (compared != 'n' || without_zeros(other) != without_zeros(value)))
      return false;
    held = held_end == std::string_view::npos ? std::string_view{} : held.substr(held_end + 1);
    wanted = wanted_end == std::string_view::npos ? std::string_view{} : wanted.substr(wanted_end + 1);
  }
  return true;
}

std::string join_record(const std::vector<std::string>& fields) {
  std::string out;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i != 0) out += record_delimiter;
    out += fields[i];
  }
  return out;
}

}  // namespace rollbook
