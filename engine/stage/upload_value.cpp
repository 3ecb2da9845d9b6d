#include "stage/upload_value.hpp"

#include <algorithm>
#include <optional>

#include "base/blank.hpp"
#include "base/date.hpp"
#include "base/text.hpp"
#include "read/lines.hpp"

namespace rollbook::stage {

namespace {

using layout::UploadField;
using layout::UploadType;

constexpr std::size_t most_decimals = 2;

std::optional<Day> us_date(std::string_view text) {
  if (text.size() != 10 || text[2] != '/' || text[5] != '/') return std::nullopt;
  return parse_sis_date(text);
}

bool is_time(std::string_view text) {
  if (text.size() != 8 || text[2] != ':' || text[5] != ':') return false;
  const auto two = [&](std::size_t at) { return text.substr(at, 2); };
  for (const std::size_t at : {0U, 3U, 6U}) {
    if (!all_digits(two(at))) return false;
  }
  return two(0) < "24" && two(3) < "60" && two(6) < "60";
}

bool fits(const UploadField& field, std::size_t length) {
  return length >= field.least && length <= field.most;
}

std::int64_t whole(std::string_view digits) {
  std::int64_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

// The digits before and after the point, if the text is a number without a sign.
struct Decimal {
  std::string_view units, fraction;
};

std::optional<Decimal> decimal(std::string_view text) {
  const auto point = text.find('.');
  const Decimal parts{text.substr(0, point),
                      point == std::string_view::npos ? std::string_view{} : text.substr(point + 1)};
  if (parts.units.empty() && parts.fraction.empty()) return std::nullopt;
  const auto digits = [](std::string_view part) { return part.empty() || all_digits(part); };
  if (!digits(parts.units) || !digits(parts.fraction)) return std::nullopt;
  return parts;
}

bool is_zero(std::string_view text) {
  return text.find_first_not_of("0.") == std::string_view::npos;
}

// Numbers below zero are numbers, however long: the rules have a message for them.
bool is_negative(std::string_view text) {
  return text.starts_with('-') && decimal(text.substr(1)) && !is_zero(text.substr(1));
}

std::optional<std::int64_t> hundredths(const UploadField& field, std::string_view text) {
  if (is_negative(text)) return -1;
  const auto parts = decimal(text);
  const std::size_t most_units = field.most - most_decimals - 1;
  const bool narrow = parts && text.size() <= field.most && parts->units.size() <= most_units &&
                      parts->fraction.size() <= most_decimals;
  if (!narrow) return std::nullopt;
  std::string fraction(parts->fraction);
  fraction.resize(most_decimals, '0');
  return whole(parts->units) * 100 + whole(fraction);
}

std::optional<std::int64_t> whole_number(const UploadField& field, std::string_view text) {
  if (is_negative(text)) return -1;
  if (!all_digits(text) || !fits(field, text.size())) return std::nullopt;
  return whole(text);
}

bool take_date(UploadValue& value, std::optional<Day> day) {
  if (day) value.date = to_iso(*day);
  return day.has_value();
}

bool take_number(UploadValue& value, std::optional<std::int64_t> number) {
  value.number = number.value_or(0);
  value.is_number = number.has_value();
  return value.is_number;
}

bool is_clean(std::string_view text) {
  const auto looks = read::looks_of(text);
  return text.find('"') == std::string_view::npos && !looks.control &&
         (!looks.beyond_ascii || find_odd_blank(text) == std::string_view::npos);
}

bool read_typed(const UploadField& field, UploadValue& value) {
  const std::string_view text = value.raw;
  switch (field.type) {
    case UploadType::text:
      return is_clean(text) && fits(field, utf8_length(text));
    case UploadType::any:
      return is_clean(text);
    case UploadType::digits:
      return all_digits(text) && fits(field, text.size());
    case UploadType::us_date:
      return take_date(value, us_date(text));
    case UploadType::iso_date:
      return take_date(value, parse_iso(text));
    case UploadType::time:
      return is_time(text);
    case UploadType::hundredths:
      return take_number(value, hundredths(field, text));
    case UploadType::whole:
      return take_number(value, whole_number(field, text));
  }
  return false;
}

bool is_known(const UploadField& field, std::string_view text) {
  if (!field.fixed.empty()) return text == field.fixed;
  return field.codes.empty() || std::find(field.codes.begin(), field.codes.end(), text) != field.codes.end();
}

const char* form_of(UploadType type) {
  switch (type) {
    case UploadType::text:
    case UploadType::any:
      return "too long, or holds a quote, a control character or an odd blank";
    case UploadType::digits:
    case UploadType::whole:
      return "not digits of the length that the layout says";
    case UploadType::us_date:
      return "not a real date of the form MM/DD/YYYY";
    case UploadType::iso_date:
      return "not a real date of the form YYYY-MM-DD";
    case UploadType::time:
      return "not a time of the form HH:MM:SS";
    case UploadType::hundredths:
      return "not a number of the form 9999.99";
  }
  return "";
}

}  // namespace

sql::SinkValue UploadValue::value() const {
  if (is_number) return number;
  return date.empty() ? raw : std::string_view(date);
}

UploadValue read_value(const UploadField& field, std::string_view raw) {
  UploadValue value;
  value.raw = raw;
  if (trimmed(raw).empty()) {
    if (field.required) value.fault = UploadFault::required;
    if (!field.required && !raw.empty()) value.fault = UploadFault::format;
  } else if (!read_typed(field, value)) {
    value.fault = UploadFault::format;
  } else if (!is_known(field, raw)) {
    value.fault = UploadFault::code;
  }
  return value;
}

const char* fault_text(const UploadField& field, UploadFault fault) {
  switch (fault) {
    case UploadFault::none:
      return "";
    case UploadFault::required:
      return "the cell is blank";
    case UploadFault::code:
      return "not a code that the layout knows";
    case UploadFault::format:
      return form_of(field.type);
  }
  return "";
}

namespace {

std::string characters(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " character" : " characters");
}

std::string range(const UploadField& field) {
  const std::string most = std::to_string(field.most);
  return field.least == field.most ? most : std::to_string(field.least) + " to " + most;
}

std::string expected(const UploadField& field) {
  if (!field.fixed.empty()) return field.fixed;
  if (!field.codes.empty()) {
    std::string codes;
    for (const auto& code : field.codes) codes += (codes.empty() ? "" : ", ") + code;
    return "one of " + codes;
  }
  switch (field.type) {
    case UploadType::text:
    case UploadType::any:
      return range(field) + " characters, no quote and no odd blank";
    case UploadType::digits:
      return range(field) + " digits";
    case UploadType::us_date:
      return "a real date as MM/DD/YYYY";
    case UploadType::iso_date:
      return "a real date as YYYY-MM-DD";
    case UploadType::time:
      return "a time as HH:MM:SS";
    case UploadType::hundredths:
      return "a number as 9999.99, two decimals at most";
    case UploadType::whole:
      return "a whole number of at most " + std::to_string(field.most) + " digits";
  }
  return {};
}

std::string blanks_of(std::string_view raw) {
  const auto inner = trimmed(raw);
  if (inner.size() == raw.size()) return {};
  return raw.ends_with(inner) ? ", a blank before it" : ", a blank behind it";
}

}  // namespace

std::string found_value(const UploadField& field, std::string_view raw) {
  std::string found = "nothing";
  if (!trimmed(raw).empty()) {
    const bool shown = !field.personal && is_clean(raw) && raw.size() <= 40;
    found = shown ? std::string(trimmed(raw)) : characters(utf8_length(raw));
    found += blanks_of(raw);
  } else if (!raw.empty()) {
    found = "blanks alone";
  }
  return "found: " + found + "; expected: " + (trimmed(raw).empty() && field.required ? "a value, " : "") +
         expected(field);
}

std::string found_fields(const layout::UploadLayout& layout, const std::vector<std::string_view>& cells) {
  const auto wanted = layout.fields.size();
  std::string text = "found: " + std::to_string(cells.size()) + (cells.size() == 1 ? " field" : " fields") +
                     "; expected: " + std::to_string(wanted) + ", which is " + std::to_string(wanted - 1) +
                     " tabs";
  const bool padded =
      cells.size() > wanted && std::all_of(cells.begin() + static_cast<std::ptrdiff_t>(wanted), cells.end(),
                                           [](auto cell) { return trimmed(cell).empty(); });
  return padded ? text + "; those behind are blank, as a spreadsheet pads rows: delete them" : text;
}

}  // namespace rollbook::stage
