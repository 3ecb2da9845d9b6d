#include "store/counts.hpp"

#include "base/text.hpp"

namespace rollbook::store {

std::string counts_json(const Counts& counts) {
  std::string text = "{";
  for (const auto& [name, count] : counts) {
    if (text.size() > 1) text += ',';
    append_json_text(text, name);
    text += ":" + std::to_string(count);
  }
  return text + "}";
}

}  // namespace rollbook::store
