#include "sql/record_writer.hpp"

#include "rollbook/error.hpp"
#include "sql/page_image.hpp"

namespace rollbook::sql {

namespace {

constexpr char null_mark = '\x01';
constexpr char integer_mark = '\x02';
constexpr char text_mark = '\x03';
constexpr std::uint64_t sign_bit = 1ULL << 63U;

// Serial types 1 to 6: integers of 1, 2, 3, 4, 6 and 8 bytes.
int serial_type(std::int64_t value) {
  int type = 1;
  for (const int bits : {8, 16, 24, 32, 48}) {
    const std::int64_t limit = std::int64_t{1} << (bits - 1);
    if (value >= -limit && value < limit) return type;
    ++type;
  }
  return 6;
}

}  // namespace

void RecordWriter::clear() {
  m_types.clear();
  m_body.clear();
}

void RecordWriter::text(std::string_view value) {
  append_varint(m_types, value.size() * 2 + 13);
  m_body.append(value);
}

void RecordWriter::integer(std::int64_t value) {
  if (value == 0 || value == 1) {
    m_types += static_cast<char>(8 + value);
    return;
  }
  constexpr int sizes[] = {0, 1, 2, 3, 4, 6, 8};
  const int type = serial_type(value);
  m_types += static_cast<char>(type);
  for (int i = sizes[type]; i-- > 0;)
    m_body += static_cast<char>(static_cast<std::uint64_t>(value) >> (8U * static_cast<unsigned>(i)));
}

std::string_view RecordWriter::record() {
  m_record.clear();
  append_varint(m_record, m_types.size() + (m_types.size() + 1 < 128 ? 1 : 2));  // the size counts itself
  m_record.append(m_types).append(m_body);
  return m_record;
}

void append_key_null(std::string& key) {
  key += null_mark;
}

void append_key_integer(std::string& key, std::int64_t value) {
  key += integer_mark;
  const std::uint64_t shifted = static_cast<std::uint64_t>(value) ^ sign_bit;
  for (unsigned i = 8; i-- > 0;) key += static_cast<char>(shifted >> (8U * i));
}

void append_key_text(std::string& key, std::string_view value) {
  if (value.find('\0') != std::string_view::npos) throw Error(ErrorKind::internal, "a key holds a NUL byte");
  key += text_mark;
  key.append(value);
  key += '\0';
}

void write_key(RecordWriter& out, std::string_view key) {
  while (!key.empty()) {
    const char mark = key.front();
    key.remove_prefix(1);
    if (mark == null_mark) {
      out.null();
    } else if (mark == integer_mark) {
      std::uint64_t value = 0;
      for (std::size_t i = 0; i < 8; ++i) value = (value << 8U) | static_cast<unsigned char>(key[i]);
      out.integer(static_cast<std::int64_t>(value ^ sign_bit));
      key.remove_prefix(8);
    } else {
      const auto end = key.find('\0');
      out.text(key.substr(0, end));
      key.remove_prefix(end + 1);
    }
  }
}

}  // namespace rollbook::sql
