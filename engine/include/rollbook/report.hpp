// Tables as text: for people, for spreadsheets (CSV) and for programs (JSON). Of two columns of one name the
// second is named "name_2", in every format.
#pragma once

#include <string>
#include <string_view>

#include "rollbook/table.hpp"

namespace rollbook {

struct TextStyle {
  bool bold_header = false;
};

// Columns aligned by the width that a terminal shows, numbers to the right, two blanks between columns, NULL
// empty. Line ends inside a cell become "; ", what a terminal could take as a command becomes U+FFFD.
std::string to_text(const Table& table, const TextStyle& style = {});

// RFC 4180: header row, CR LF. NULL is an empty field, blank text is "" (so the two can be told apart).
std::string to_csv(const Table& table);

// An array with one object a row; keys are the column names in their order. Bytes that are not UTF-8 become
// U+FFFD.
std::string to_json(const Table& table);

// The same texts in pieces, for rows that come one after the other: head, every row, foot.
class RowText {
 public:
  enum class Form { csv, json };
  RowText(Form form, const std::vector<std::string>& columns);
  std::string head() const;
  std::string row(const std::vector<Cell>& row);
  std::string foot() const;

 private:
  Form m_form;
  std::vector<std::string> m_names;
  bool m_any = false;
};

// One object: the members of head's only row, then name with the rows as an array.
std::string to_json(const Table& head, const std::string& name, const Table& rows);

// The text without anything that a terminal could take as a command: control characters (C0, C1, DEL),
// marks that turn the reading direction, and bytes that are not UTF-8 become U+FFFD. If asked, line feeds and
// tabs stay and CR LF becomes a line feed.
std::string printable(std::string_view text, bool keep_lines = false);

}  // namespace rollbook
