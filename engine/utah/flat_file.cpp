#include "utah/flat_file.hpp"

#include <algorithm>

#include "base/record.hpp"
#include "base/text.hpp"
#include "read/lines.hpp"

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

}  // namespace

void FlatFile::problem(const layout::UtahField& field, const std::string& message, const std::string& code) {
  m_problems.add({"the file", m_lines + 1, field.record + "." + field.name, message, code});
}

void FlatFile::separate() {
  if (m_form.delimiter != UtahDelimiter::fixed) m_bytes += m_form.delimiter == UtahDelimiter::tab ? '\t' : ',';
}

void FlatFile::append(const layout::UtahField& field, std::string_view value) {
  if (read::has_control_character(value)) return problem(field, "holds a control character or the delimiter", "DELIMITER");
  std::string text;
  if (field.type == "D") {
    append_compact(text, value);
  } else {
    text = value;
  }
  if (m_form.encoding == UtahEncoding::windows_1252) {
    auto encoded = to_windows_1252(text);
    if (!encoded) return problem(field, "holds a character that windows-1252 lacks", "ENCODING");
    text = *std::move(encoded);
  } else if (m_form.encoding == UtahEncoding::ascii &&
             std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > 0x7E; })) {
    return problem(field, "holds a character that ASCII lacks", "ENCODING");
  }
  if (m_form.delimiter == UtahDelimiter::comma) return append_quoted(m_bytes, text);
  m_bytes += text;
  if (m_form.delimiter != UtahDelimiter::fixed) return;
  const std::size_t width = m_form.encoding == UtahEncoding::utf_8 ? utf8_length(text) : text.size();
  if (width > field.max_length) return problem(field, "is longer than " + std::to_string(field.max_length), "LENGTH");
  m_bytes.append(field.max_length - width, ' ');
}

void FlatFile::add(const layout::UtahRecord& record, const std::vector<std::string_view>& values) {
  for (std::size_t i = 0; i < record.fields.size(); ++i) {
    if (i > 0) separate();
    append(record.fields[i], values[i]);
  }
  m_bytes += m_form.line_end;
  ++m_lines;
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
