#include "read/spreadsheet.hpp"

#include "base/text.hpp"

namespace rollbook::read {

namespace {

constexpr const char* advice = ": a spreadsheet saved this file; take it as the state wrote it";

// 9.99E+09, 1E+09; 12E5 may be a local id.
bool is_scientific(std::string_view text) {
  const auto e = text.find_first_of("Ee");
  if (e == std::string_view::npos || e == 0 || e + 1 >= text.size()) return false;
  auto exponent = text.substr(e + 1);
  const bool is_signed = exponent.front() == '+';
  if (is_signed) exponent.remove_prefix(1);
  if (exponent.empty() || !all_digits(exponent)) return false;
  const auto mantissa = text.substr(0, e);
  return mantissa.find_first_not_of("0123456789.,") == std::string_view::npos &&
         (is_signed || mantissa.find_first_of(".,") != std::string_view::npos);
}

bool is_rewritten_date(std::string_view text) {
  constexpr std::size_t day_count = 5;  // 46000 is a day of 2025
  if (text.size() == day_count && all_digits(text)) return true;
  return text.find_first_of("0123456789") != std::string_view::npos &&
         (text.find('/') != std::string_view::npos ||
          (text.find('-') != std::string_view::npos && text.front() != '-'));
}

std::string touch_of(const layout::Field& field, std::string_view text) {
  if (text.empty()) return {};
  if (is_scientific(text)) return std::string("a number such as 1.23E+09") + advice;
  if (field.type == "DT" && is_rewritten_date(text))
    return std::string("a date that is not of the form CCYYMMDD") + advice;
  const bool fixed = field.column == "school" || field.column == "lea" || field.column == "ssid";
  if (fixed && all_digits(text) && text.size() < static_cast<std::size_t>(field.max_length))
    return std::string("the zeros in front are gone") + advice;
  return {};
}

}  // namespace

std::string spreadsheet_line(std::string_view line, char delimiter) {
  if (line.starts_with('"')) return std::string("the fields are in quotes") + advice;
  if (line.find(delimiter) != std::string_view::npos) return {};
  if (line.find(',') != std::string_view::npos)
    return std::string("the fields stand between commas") + advice;
  if (line.find('\t') != std::string_view::npos) return std::string("the fields stand between tabs") + advice;
  if (line.find(';') != std::string_view::npos)
    return std::string("the fields stand between semicolons") + advice;
  return {};
}

SpreadsheetTouch spreadsheet_touch(const layout::Layout& layout,
                                   const std::vector<std::string_view>& fields) {
  for (std::size_t i = 0; i < layout.fields.size() && i < fields.size(); ++i) {
    auto message = touch_of(layout.fields[i], fields[i]);
    if (!message.empty()) return {layout.fields[i].column, std::move(message)};
  }
  return {};
}

}  // namespace rollbook::read
