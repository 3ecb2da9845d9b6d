#include "base/record.hpp"

namespace rollbook {

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

std::string join_record(const std::vector<std::string>& fields) {
  std::string out;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i != 0) out += record_delimiter;
    out += fields[i];
  }
  return out;
}

}  // namespace rollbook
