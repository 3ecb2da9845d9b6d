// Rows in SQLite's record form (https://www.sqlite.org/fileformat2.html, 2.1), and keys that sort as SQLite's
// do.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rollbook::sql {

class RecordWriter {
 public:
  void clear();
  void null() { m_types += '\0'; }
  void text(std::string_view value);
  void integer(std::int64_t value);
  // Header and values. Valid until the next clear().
  std::string_view record();

 private:
  std::string m_types;
  std::string m_body;
  std::string m_record;
};

// A key as bytes that compare like the columns (NULL, then integers, then text byte by byte). Text must not
// hold a NUL.
void append_key_null(std::string& key);
void append_key_integer(std::string& key, std::int64_t value);
void append_key_text(std::string& key, std::string_view value);
// The record that such a key stands for.
void write_key(RecordWriter& out, std::string_view key);

}  // namespace rollbook::sql
