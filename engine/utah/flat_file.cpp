#include "utah/flat_file.hpp"

#include <algorithm>

#include "base/encodable.hpp"
#include "base/record.hpp"
#include "base/text.hpp"

namespace rollbook::utah {

namespace {

using layout::UtahDelimiter;
using layout::UtahEncoding;

// In quotes where RFC 4180 wants them.
void append_quoted(std::string& out, const std::string& value) {
  if (value.find_first_of(",\"") == std::string::npos) {
    out += value;
    return;
  }
  out += '"';
  for (const char c : value) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

// "S1 104 1001 2026-08-17": a record's key holds no name and no birth date.
std::string key_of(const layout::UtahRecord& record, const std::vector<std::string_view>& values) {
  std::string key = record.record;
  for (std::size_t i = 0; i < record.fields.size(); ++i) {
    const auto& field = record.fields[i];
    if (field.key == "K" && field.name != "LEANumber" && !values[i].empty())
      key.append(" ").append(values[i]);
  }
  return key;
}

}  // namespace

void FlatFile::separate() {
  if (m_form.delimiter != UtahDelimiter::fixed)
    m_bytes += m_form.delimiter == UtahDelimiter::tab ? '\t' : ',';
}

std::string FlatFile::append(const layout::UtahField& field, std::string_view value) {
  if (auto wrong = unwritable(value, layout::encoding_name(m_form.encoding)); !wrong.empty()) return wrong;
  std::string text;
  if (field.type == "D") {
    append_compact(text, value);
  } else {
    text = value;
  }
  if (m_form.encoding == UtahEncoding::windows_1252) text = to_windows_1252(text).value();
  const std::size_t width = m_form.encoding == UtahEncoding::utf_8 ? utf8_length(text) : text.size();
  const bool fixed = m_form.delimiter == UtahDelimiter::fixed;
  if (fixed && width > field.max_length) return "is longer than its place in the file";
  if (m_form.delimiter == UtahDelimiter::comma) {
    append_quoted(m_bytes, text);
  } else {
    m_bytes += text;
  }
  if (fixed) m_bytes.append(field.max_length - width, ' ');
  return {};
}

bool FlatFile::add(const layout::UtahRecord& record, const std::vector<std::string_view>& values) {
  const std::size_t before = m_bytes.size();
  bool whole = true;
  for (std::size_t i = 0; i < record.fields.size(); ++i) {
    if (i > 0) separate();
    const std::string wrong = append(record.fields[i], values[i]);
    if (wrong.empty()) continue;
    m_problems.add({key_of(record, values), 0, record.fields[i].name, wrong, "VALUE"});
    whole = false;
  }
  if (!whole) {
    m_bytes.resize(before);
    return false;
  }
  m_bytes += m_form.line_end;
  ++m_lines;
  return true;
}

void FlatFile::add_header(const layout::UtahRecord& record) {
  if (!m_form.header) return;
  for (const auto& field : record.fields) {
    if (&field != &record.fields.front()) separate();
    m_bytes += field.name;
  }
  m_bytes += m_form.line_end;
}

}  // namespace rollbook::utah
