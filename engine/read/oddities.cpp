#include "read/oddities.hpp"

#include "base/text.hpp"
#include "read/lines.hpp"

namespace rollbook::read {

namespace {

constexpr const char* too_long = "FRMT0001";
constexpr const char* unknown_code = "GERR0002";

std::string values(long count) {
  return std::to_string(count) + (count == 1 ? " value" : " values");
}

}  // namespace

Oddities::Oddities(const layout::System& system, const layout::Layout& layout) : m_layout(layout) {
  for (const auto& field : layout.fields) {
    const auto* set = field.code_set.empty() ? nullptr : system.code_set(field.code_set);
    m_closed.push_back(set != nullptr && set->closed() ? set : nullptr);
  }
  m_last_known.resize(layout.fields.size());
}

void Oddities::note(std::size_t field, const char* code, long line) {
  Seen& seen = m_seen[{field, code}];
  if (seen.count++ == 0) seen.first_line = line;
}

void Oddities::look(long line, std::string_view whole_line, const std::vector<std::string_view>& fields) {
  if (has_control_character(whole_line) && m_control.count++ == 0) m_control.first_line = line;
  for (std::size_t i = 1; i < m_layout.fields.size(); ++i) {
    const std::string_view value = fields[i];
    if (value.empty()) continue;
    const auto width = static_cast<std::size_t>(m_layout.fields[i].max_length);
    if (value.size() > width && utf8_length(value) > width) note(i, too_long, line);
    if (m_closed[i] == nullptr || value == m_last_known[i]) continue;
    if (m_closed[i]->holds(value)) {
      m_last_known[i] = value;
    } else {
      note(i, unknown_code, line);
    }
  }
}

std::vector<Notice> Oddities::notices(const std::string& file) const {
  std::vector<Notice> list;
  if (m_control.count > 0) {
    list.push_back(
        {{file,
          m_control.first_line,
          {},
          std::to_string(m_control.count) + (m_control.count == 1 ? " line holds" : " lines hold") +
              " control characters; stored as they are",
          "CONTROL"}});
  }
  for (const auto& [what, seen] : m_seen) {
    const auto& field = m_layout.fields[what.first];
    const bool width = what.second == too_long;
    const std::string message =
        width
            ? values(seen.count) + " of more than " + std::to_string(field.max_length) +
                  " characters; stored as they are"
            : values(seen.count) + " not in the state's code set " + field.code_set + "; stored as they are";
    list.push_back({{file, seen.first_line, field.column, message, what.second}});
  }
  return list;
}

}  // namespace rollbook::read
