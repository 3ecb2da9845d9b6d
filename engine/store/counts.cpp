#include "store/counts.hpp"

namespace rollbook::store {

std::string counts_json(const Counts& counts) {
  std::string text = "{";
  for (const auto& [name, count] : counts) {
    if (text.size() > 1) text += ',';
    text += '"' + std::string(name) + "\":" + std::to_string(count);
  }
  return text + "}";
}

}  // namespace rollbook::store
