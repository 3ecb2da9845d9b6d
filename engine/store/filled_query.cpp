#include "store/filled_query.hpp"

#include "sql/embedded.hpp"

namespace rollbook::store {

std::string filled_query(std::string_view name, const Marks& marks) {
  std::string text(sql::embedded("queries/store/" + std::string(name) + ".sql"));
  for (const auto& [key, value] : marks) {
    const std::string mark = "{" + key + "}";
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size())) {
      text.replace(at, mark.size(), value);
    }
  }
  return text;
}

std::string joined(const std::vector<std::string>& parts, const std::string& between) {
  std::string text;
  for (const auto& part : parts) text += (text.empty() ? "" : between) + part;
  return text;
}

}  // namespace rollbook::store
