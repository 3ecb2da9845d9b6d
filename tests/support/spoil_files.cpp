// What befalls the bytes of a file: cut, spoiled by an editor or a spreadsheet, in another encoding.
#include <algorithm>

#include "support/spoil.hpp"

namespace support {

namespace {

using Values = std::vector<std::string>;

Sheet& any_sheet(Spoil& s) {
  return *s.files.sheet(s.random.one_of(s.files.names()));
}

// Whatever this row says may be wrong.
void loosen_row(Spoil& s, const Sheet& sheet, const SheetRow& row) {
  if (sheet.name == "XRF" || sheet.name == "LOC" || sheet.name == "DAY") {
    for (const auto& student : s.district.students) {
      const bool moved = std::any_of(student.spells.begin(), student.spells.end(),
                                     [](const Spell& spell) { return !spell.transfer.empty(); });
      if (moved || has_440(student)) s.harm.loose(student);
    }
    for (const auto& school : s.district.schools) {
      if (!school.selected) s.harm.loose_school(school.state_code);
    }
  } else if (sheet.name == "ENR") {
    if (row.student != nullptr) loosen(s, row);
  } else if (row.student != nullptr) {
    s.harm.loose(*row.student);
  }
}

// Broken off inside a row: what comes after is lost.
bool cut(Spoil& s) {
  Sheet& sheet = any_sheet(s);
  if (sheet.rows.empty()) return false;
  sheet.rows.resize(static_cast<std::size_t>(s.random.between(1, static_cast<int>(sheet.rows.size()))));
  for (const auto& row : sheet.rows) {
    if (row.student != nullptr) s.harm.touch(*row.student);
  }
  loosen_row(s, sheet, sheet.rows.back());
  const int bytes = s.random.between(1, 40);
  sheet.accidents.push_back([bytes](std::string& text) {
    const auto line = text.rfind('\n', text.size() - 2);
    text.resize(
        std::max(line == std::string::npos ? 0 : line + 1,
                 text.size() - static_cast<std::size_t>(std::min(bytes, static_cast<int>(text.size())))));
  });
  if (sheet.name == "SSD" || sheet.name == "LSI" || sheet.name == "CSE") {
    for (const auto& student : s.district.students) s.harm.loose(student);
  }
  return true;
}
bool empty(Spoil& s) {
  const std::string bytes = s.random.one_of(Values{"", "\r\n", "\n\n\n", "\xEF\xBB\xBF"});
  any_sheet(s).accidents.push_back([bytes](std::string& text) { text = bytes; });
  return true;
}
bool blank_lines(Spoil& s) {
  const std::string bytes = s.random.one_of(Values{"\r\n", "\n\n", "\x1A", ",,,,\r\n", " \n"});
  any_sheet(s).accidents.push_back([bytes](std::string& text) { text += bytes; });
  return true;
}
bool twice_in_one(Spoil& s) {
  any_sheet(s).accidents.push_back([](std::string& text) { text += text; });
  return true;
}
bool byte_order_mark(Spoil& s) {
  Sheet& sheet = any_sheet(s);
  if (sheet.windows_1252) return false;
  sheet.accidents.push_back([](std::string& text) { text.insert(0, "\xEF\xBB\xBF"); });
  return true;
}
bool other_line_ends(Spoil& s) {
  Sheet& sheet = any_sheet(s);
  sheet.crlf = !sheet.crlf;
  return true;
}
bool replace_all(Spoil& s, const std::string& from, const std::string& to) {
  any_sheet(s).accidents.push_back([from, to](std::string& text) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
      text.replace(at, from.size(), to);
    }
  });
  return true;
}
bool carriage_returns(Spoil& s) {
  Sheet& sheet = any_sheet(s);
  sheet.crlf = false;
  sheet.accidents.push_back([](std::string& text) { std::replace(text.begin(), text.end(), '\n', '\r'); });
  return true;
}
bool other_separator(Spoil& s) {
  return replace_all(s, ",", s.random.one_of(Values{";", "\t", "|", ", "}));
}
bool separator_line(Spoil& s) {
  any_sheet(s).accidents.push_back([](std::string& text) { text.insert(0, "sep=,\r\n"); });
  return true;
}
bool quoted_whole(Spoil& s) {  // every line in quotes, as a cell of its own
  Sheet& sheet = any_sheet(s);
  sheet.crlf = false;
  sheet.accidents.push_back([](std::string& text) {
    std::string out = "\"";
    for (const char c : text) c == '\n' ? out += "\"\n\"" : c == '"' ? out += "\"\"" : out += c;
    text = out + "\"";
  });
  return true;
}

// A quote at the end of two lines, or anywhere in one.
bool stray_quotes(Spoil& s) {
  Sheet& sheet = any_sheet(s);
  const int quotes = s.random.between(1, 2);
  for (int i = 0; i < quotes; ++i) {
    if (sheet.rows.empty()) return false;
    const int at = s.random.between(0, static_cast<int>(sheet.rows.size()) - 1);
    const bool end = s.random.chance(50);
    const int column = s.random.between(0, static_cast<int>(sheet.columns.size()) - 1);
    loosen_row(s, sheet, sheet.rows[static_cast<std::size_t>(at)]);
    sheet.accidents.push_back([at, end, column](std::string& text) {
      std::size_t from = 0;
      for (int line = 0; line <= at; ++line) from = text.find('\n', from) + 1;
      if (from == 0) return;
      std::size_t place = end ? text.find_first_of("\r\n", from) : from;
      for (int comma = 0; !end && comma < column; ++comma) {
        const auto next = text.find_first_of(",\n", place);
        if (next == std::string::npos || text[next] == '\n') break;
        place = next + 1;
      }
      if (place != std::string::npos && place < text.size()) text.insert(place, "\"");
    });
  }
  return true;
}

// ------------------------------------------------------------ encodings

bool has_letters_beyond_ascii(const Sheet& sheet) {
  const std::string text = sheet.text();
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

// One byte that is not UTF-8 in a file of UTF-8. Without any other letter beyond ASCII it would be
// Windows-1252.
bool bad_byte(Spoil& s) {
  Sheet& sheet = any_sheet(s);
  if (sheet.windows_1252 || sheet.rows.empty() || !has_letters_beyond_ascii(sheet)) return false;
  const std::string byte = s.random.one_of(Values{"\xBD", "\xE9", "\xFA", "\xC3", "\xFF"});
  SheetRow& row = s.random.one_of(std::vector<SheetRow*>{&sheet.rows.front(), &sheet.rows.back()})[0];
  auto& cell =
      row.cells[static_cast<std::size_t>(s.random.between(0, static_cast<int>(row.cells.size()) - 1))];
  cell += byte;
  return true;
}
bool letter_cut(Spoil& s) {
  Sheet* sheet = s.files.sheet("STU");
  const auto column = sheet != nullptr ? sheet->column(s.random.chance(50) ? "LN" : "FN") : std::nullopt;
  if (!column || sheet->windows_1252) return false;
  std::vector<SheetRow*> rows;
  for (auto& row : sheet->rows) {
    if (row.cells[*column].find('\xC3') != std::string::npos) rows.push_back(&row);
  }
  if (rows.empty()) return false;
  auto& cell = s.random.one_of(rows)->cells[*column];
  cell.erase(cell.find('\xC3') + 1, 1);
  // Alone it is a letter of Windows-1252, and a name like any other.
  for (auto* row : rows) s.harm.loose(*row->student);
  return true;
}
bool some_in_windows_1252(Spoil& s) {
  Sheet* sheet = s.files.sheet("STU");
  if (sheet == nullptr || sheet->windows_1252) return false;
  int changed = 0, left = 0;
  for (auto& row : sheet->rows) {
    for (auto& cell : row.cells) {
      if (cell.find('\xC3') == std::string::npos) continue;
      const bool this_one = s.random.chance(50);
      if (this_one) cell = to_windows_1252(cell);
      ++(this_one ? changed : left);
    }
  }
  return changed > 0 && left > 0;
}
bool all_in_windows_1252(Spoil& s) {
  Sheet& sheet = any_sheet(s);
  if (sheet.windows_1252) return false;
  sheet.accidents.push_back([](std::string& text) {
    const bool latin =
        std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0xC4; });
    if (latin) text = to_windows_1252(text);
  });
  return true;
}
bool mark_before_windows_1252(Spoil& s) {
  Sheet& sheet = any_sheet(s);
  if (!has_letters_beyond_ascii(sheet)) return false;
  const bool already = sheet.windows_1252;
  sheet.accidents.push_back([already](std::string& text) {
    const bool latin =
        std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0xC4; });
    text = "\xEF\xBB\xBF" + (already || !latin ? text : to_windows_1252(text));
  });
  return true;
}
bool utf8_blank_in_windows_1252(Spoil& s) {
  Sheet* sheet = s.files.sheet("STU");
  if (sheet == nullptr || !sheet->windows_1252 || sheet->rows.empty()) return false;
  auto& row = sheet->rows.front();
  s.harm.touch(*row.student);
  row.cells[static_cast<std::size_t>(s.random.between(0, static_cast<int>(row.cells.size()) - 1))] +=
      "\xC2\xA0";
  return true;
}
bool utf16(Spoil& s) {
  const bool mark = s.random.chance(50);
  any_sheet(s).accidents.push_back([mark](std::string& text) {
    std::string wide = mark ? "\xFF\xFE" : "";
    for (const char c : text) wide += c, wide += '\0';
    text = wide;
  });
  return true;
}
bool packed(Spoil& s) {
  const std::string magic =
      s.random.one_of(Values{std::string("\x1F\x8B\x08\x00\x00", 5), std::string("PK\x03\x04\x14\x00", 6),
                             "%PDF-1.4", "<html><body>Sign in</body></html>\n"});
  any_sheet(s).accidents.push_back([magic](std::string& text) { text = magic + text.substr(0, 20); });
  return true;
}
// Read as Windows-1252 and written as UTF-8: names that anybody might have.
bool written_twice(Spoil& s) {
  Sheet* sheet = s.files.sheet("STU");
  if (sheet == nullptr || sheet->windows_1252) return false;
  bool changed = false;
  for (auto& row : sheet->rows) {
    for (auto& cell : row.cells) {
      if (cell.find('\xC3') == std::string::npos) continue;
      std::string twice;
      for (const char c : cell) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) twice += c;
        if (byte >= 0x80)
          twice += static_cast<char>(0xC0U | (byte >> 6U)),
              twice += static_cast<char>(0x80U | (byte & 0x3FU));
      }
      cell = twice;
      changed = true;
      s.harm.loose(*row.student);
    }
  }
  return changed;
}

}  // namespace

std::vector<Spoiling> file_spoilings() {
  return {{"a file cut", cut},
          {"a file empty", empty},
          {"blank lines at the end", blank_lines},
          {"a file twice in one", twice_in_one},
          {"a byte order mark", byte_order_mark},
          {"other line ends", other_line_ends},
          {"carriage returns alone", carriage_returns},
          {"another separator", other_separator},
          {"sep= before the header", separator_line},
          {"every line in quotes", quoted_whole},
          {"stray quotes", stray_quotes},
          {"a byte that is not UTF-8", bad_byte},
          {"a letter cut in two", letter_cut},
          {"some names in Windows-1252", some_in_windows_1252},
          {"a file in Windows-1252", all_in_windows_1252},
          {"a mark of UTF-8 before Windows-1252", mark_before_windows_1252},
          {"UTF-8 in Windows-1252", utf8_blank_in_windows_1252},
          {"UTF-16", utf16},
          {"packed, or a page", packed},
          {"encoded twice", written_twice}};
}

}  // namespace support
