// Rows and columns that are not there, are there twice, or come from another day.
#include <algorithm>

#include "support/spoil.hpp"

namespace support {

namespace {

using Values = std::vector<std::string>;

bool erase_rows(Sheet* sheet, const std::function<bool(const SheetRow&)>& goes) {
  return sheet != nullptr && std::erase_if(sheet->rows, goes) > 0;
}

// ------------------------------------------------------------ spells and students

bool few_spells_gone(Spoil& s) {
  int left = s.random.between(1, 2);
  Sheet* sheet = s.files.sheet("ENR");
  if (sheet != nullptr) s.random.shuffle(sheet->rows);
  return erase_rows(sheet, [&](const SheetRow& row) { return row.spell != nullptr && left-- > 0; });
}
bool many_spells_gone(Spoil& s) {
  const int percent = s.random.between(10, 90);
  return erase_rows(s.files.sheet("ENR"), [&](const SheetRow&) { return s.random.chance(percent); });
}
// Their spells are still there: rows of ENR without a student.
bool student_rows_gone(Spoil& s) {
  const int percent = s.random.one_of(std::vector<int>{5, 5, 10, 50});
  return erase_rows(s.files.sheet("STU"), [&](const SheetRow& row) {
    if (!s.random.chance(percent)) return false;
    s.harm.touch(*row.student);
    return true;
  });
}
void student_gone(Spoil& s, const Student& student) {
  for (const auto* name : {"STU", "ENR", "SSD", "LSI", "CSE", "CON"}) {
    erase_rows(s.files.sheet(name), [&](const SheetRow& row) { return row.student == &student; });
  }
}
bool students_gone(Spoil& s) {
  const int count = s.random.one_of(std::vector<int>{1, 1, 2, 5});
  for (int i = 0; i < count; ++i) student_gone(s, s.random.one_of(s.district.students));
  return true;
}
bool school_gone(Spoil& s) {
  const std::string code = s.random.one_of(s.district.schools).code;
  bool gone = false;
  for (const auto* name : {"STU", "ENR"}) {
    Sheet* sheet = s.files.sheet(name);
    if (sheet == nullptr) continue;
    const auto column = sheet->column("SC");
    gone = (column && erase_rows(sheet, [&](const SheetRow& row) { return row.cells[*column] == code; })) ||
           gone;
  }
  return gone;
}
bool active_only(Spoil& s) {
  const bool gone = erase_rows(
      s.files.sheet("ENR"), [](const SheetRow& row) { return row.spell == nullptr || !row.spell->open(); });
  Sheet* entries = s.files.sheet("ENR");
  if (entries == nullptr || s.random.chance(30)) return gone;
  erase_rows(s.files.sheet("STU"), [&](const SheetRow& student) {
    return std::none_of(entries->rows.begin(), entries->rows.end(),
                        [&](const SheetRow& row) { return row.student == student.student; });
  });
  return gone;
}
bool no_history(Spoil& s) {
  return erase_rows(s.files.sheet("ENR"), [](const SheetRow& row) {
    return row.spell != nullptr && school_year(row.spell->start) < first_current_year;
  });
}
bool not_rolled_over(Spoil& s) {
  return erase_rows(s.files.sheet("ENR"), [](const SheetRow& row) {
    return row.spell == nullptr || school_year(row.spell->start) == first_current_year;
  });
}
// The export of June: last year is open, this year is not there, who is new is not either.
bool of_june(Spoil& s) {
  if (!not_rolled_over(s)) return false;
  Sheet& entries = *s.files.sheet("ENR");
  const auto leaving = entries.column("LD"), reason = entries.column("ER");
  for (auto& row : entries.rows) {
    if (row.spell == nullptr || school_year(row.spell->start) != first_current_year - 1 ||
        row.spell->reason != "E155")
      continue;
    if (leaving) row.cells[*leaving].clear();
    if (reason) row.cells[*reason].clear();
  }
  erase_rows(s.files.sheet("STU"), [&](const SheetRow& student) {
    return std::none_of(entries.rows.begin(), entries.rows.end(),
                        [&](const SheetRow& row) { return row.student == student.student; });
  });
  return true;
}

// ------------------------------------------------------------ the other tables

void loosen_transfers(Spoil& s) {
  for (const auto& student : s.district.students) {
    const bool moved = std::any_of(student.spells.begin(), student.spells.end(),
                                   [](const Spell& one) { return !one.transfer.empty(); });
    if (moved) s.harm.loose(student);
  }
}
void loosen_440(Spoil& s) {
  for (const auto& student : s.district.students) {
    if (has_440(student)) s.harm.loose(student);
  }
}

// A transfer code without its translation is a code that nobody can know to be none: that set is open.
bool translations_gone(Spoil& s) {
  const int percent = s.random.one_of(std::vector<int>{20, 50, 100});
  loosen_transfers(s);
  return erase_rows(s.files.sheet("XRF"), [&](const SheetRow&) { return s.random.chance(percent); });
}
bool translations_blank(Spoil& s) {
  Sheet* sheet = s.files.sheet("XRF");
  if (sheet == nullptr || !sheet->column("TR")) return false;
  loosen_transfers(s);
  for (auto& row : sheet->rows) {
    if (s.random.chance(40)) row.cells[*sheet->column("TR")] = s.random.one_of(Values{"", "?", "ZZZ"});
  }
  return true;
}
bool calendar_rows_gone(Spoil& s) {
  const int percent = s.random.one_of(std::vector<int>{20, 50, 100});
  loosen_440(s);
  return erase_rows(s.files.sheet("DAY"), [&](const SheetRow&) { return s.random.chance(percent); });
}
bool schools_gone(Spoil& s) {
  int left = s.random.chance(70) ? 1 : 9;
  Sheet* sheet = s.files.sheet("LOC");
  if (sheet != nullptr) s.random.shuffle(sheet->rows);
  return erase_rows(sheet, [&](const SheetRow&) { return left-- > 0; });
}
bool side_rows_gone(Spoil& s) {
  const std::string name = s.random.one_of(Values{"SSD", "LSI", "CSE"});
  int left = s.random.between(1, 2);
  return erase_rows(s.files.sheet(name), [&](const SheetRow& row) {
    if (left-- <= 0) return false;
    if (name == "CSE") s.harm.touch(*row.student);
    if (name != "CSE") s.harm.loose(*row.student);
    return true;
  });
}
bool rows_twice(Spoil& s) {
  Sheet* sheet = s.files.sheet(s.random.one_of(s.files.names()));
  if (sheet->rows.empty()) return false;
  const auto rows = sheet->rows;
  for (int n = s.random.between(1, 3); n > 0; --n) sheet->rows.push_back(s.random.one_of(rows));
  return true;
}
// The same spell with another exit: nobody can say which one is right.
bool spell_twice_if(Spoil& s, bool old) {
  auto rows = some_spells(s, 1000);
  std::erase_if(rows, [&](const SheetRow* row) {
    return (row->spell->start < day(first_current_year - 2, 7, 1)) != old;
  });
  if (rows.empty()) return false;
  Sheet& sheet = *s.files.sheet("ENR");
  SheetRow again = *rows.front();
  s.harm.touch(*again.student);
  const auto leaving = sheet.column("LD"), reason = sheet.column("ER");
  if (!leaving || !reason) return false;
  const bool open = again.cells[*leaving].empty();
  again.cells[*leaving] = open ? iso(plus(again.spell->start, 20)) : "";
  again.cells[*reason] = open ? "160" : "";
  sheet.rows.push_back(again);
  return true;
}
bool spell_twice(Spoil& s) {
  return spell_twice_if(s, false);
}
bool old_spell_twice(Spoil& s) {
  return spell_twice_if(s, true);
}
bool another_order(Spoil& s) {
  for (const auto& name : s.files.names()) s.random.shuffle(s.files.sheet(name)->rows);
  return true;
}

// ------------------------------------------------------------ columns

// Over the limit the import is refused; well over it, so that another way of counting agrees.
bool blank(Spoil& s, const char* name, const std::string& column) {
  Sheet* sheet = s.files.sheet(name);
  const auto at = sheet != nullptr ? sheet->column(column) : std::nullopt;
  if (!at) return false;
  const int percent = s.random.one_of(std::vector<int>{10, 40, 100});
  std::vector<SheetRow*> rows;
  for (auto& row : sheet->rows) {
    if (!row.cells[*at].empty() && row.student != nullptr && s.random.chance(percent)) rows.push_back(&row);
  }
  const auto last = std::string(name) == "STU" ? s.last_students->rows.size() : sheet->rows.size();
  const bool too_many = rows.size() > 3 && rows.size() * 10 > std::max(sheet->rows.size(), last);
  for (auto* row : rows) {
    row->cells[*at].clear();
    (too_many ? s.losses : s.harm).loose(*row->student);
    s.harm.touch(*row->student);
  }
  return !rows.empty();
}
bool column_blank(Spoil& s) {
  return blank(s, "STU", s.random.one_of(Values{"MN",  "SF",  "LNA", "FNA", "BCY", "BST", "BCU", "HSG",
                                                "SWR", "LN",  "FN",  "BD",  "GN",  "CID", "SC",  "ID",
                                                "ETH", "RC1", "RAD", "RCY", "RST", "RZC"}));
}
bool contact_column_blank(Spoil& s) {
  return blank(s, "CON", s.random.one_of(Values{"LN", "FN", "ELV", "LW", "SQ", "PID"}));
}
bool contacts_gone(Spoil& s) {
  Sheet* sheet = s.files.sheet("CON");
  if (sheet == nullptr || sheet->rows.empty()) return false;
  const int percent = s.random.one_of(std::vector<int>{5, 40, 100});
  const auto all = sheet->rows.size();
  std::vector<const Student*> gone;
  std::erase_if(sheet->rows, [&](const SheetRow& row) {
    if (!s.random.chance(percent)) return false;
    gone.push_back(row.student);
    return true;
  });
  for (const auto* student : gone)
    (gone.size() > 3 && gone.size() * 10 > all ? s.losses : s.harm).loose(*student);
  return !gone.empty();
}
bool column_gone_of(Spoil& s, const std::string& name) {
  Sheet* sheet = s.files.sheet(name);
  if (sheet == nullptr) return false;
  const auto at = static_cast<std::size_t>(s.random.between(0, static_cast<int>(sheet->columns.size()) - 1));
  const std::string column = sheet->columns[at];
  for (const auto& student : s.district.students) s.harm.touch(student);
  if (s.random.chance(30)) {
    sheet->columns[at] = column + "X";
    return true;
  }
  sheet->columns.erase(sheet->columns.begin() + static_cast<std::ptrdiff_t>(at));
  for (auto& row : sheet->rows) row.cells.erase(row.cells.begin() + static_cast<std::ptrdiff_t>(at));
  return true;
}
bool column_gone(Spoil& s) {
  return column_gone_of(
      s, s.random.one_of(Values{"STU", "STU", "ENR", "ENR", "LOC", "XRF", "DAY", "CON", "SSD"}));
}
bool legal_column_gone(Spoil& s) {
  return column_gone_of(s, "LSI");
}
bool column_twice(Spoil& s) {
  Sheet* sheet = s.files.sheet(s.random.one_of(s.files.names()));
  const auto at = static_cast<std::size_t>(s.random.between(0, static_cast<int>(sheet->columns.size()) - 1));
  sheet->columns.push_back(sheet->columns[at]);
  for (auto& row : sheet->rows) row.cells.push_back(s.random.chance(50) ? row.cells[at] : "");
  return true;
}
bool header_written_otherwise(Spoil& s) {
  Sheet* sheet = s.files.sheet(s.random.one_of(s.files.names()));
  for (auto& column : sheet->columns) {
    switch (s.random.between(0, 4)) {
      case 0:
        column = " " + column;
        break;
      case 1:
        column += " ";
        break;
      case 2:
        if (!sheet->windows_1252) column += "\xC2\xA0";
        break;
      case 3:
        if (!sheet->windows_1252) column = "\xE2\x80\x8B" + column;
        break;
      default:
        break;
    }
  }
  return true;
}

// ------------------------------------------------------------ files of another day

bool file_of_yesterday(Spoil& s) {
  const auto name = s.random.one_of(s.files.names());
  if (s.yesterday.sheet(name) == nullptr) return false;
  Sheet old = *s.yesterday.sheet(name);
  for (auto& row : old.rows) {  // whose rows these are in today's district
    const Student* of_old = row.student;
    row.spell = nullptr;
    row.student = nullptr;
    for (const auto& student : s.district.students) {
      if (of_old != nullptr && student.id == of_old->id) row.student = &student;
    }
    if (row.student != nullptr) s.harm.touch(*row.student);
  }
  if (std::any_of(old.rows.begin(), old.rows.end(),
                  [](const SheetRow& row) { return row.student == nullptr; }) &&
      old.column("ID")) {
    return false;  // a student who is gone today: no other spoiling would know whose the row is
  }
  s.files.replace(name, old);
  return true;
}
bool file_missing(Spoil& s) {
  s.files.sheet(s.random.one_of(s.files.names()))->gone = true;
  return true;
}
bool header_alone(Spoil& s) {
  Sheet* sheet = s.files.sheet(s.random.one_of(s.files.names()));
  if (sheet->name == "SSD" || sheet->name == "LSI") return false;
  if (sheet->name == "XRF") loosen_transfers(s);
  if (sheet->name == "DAY") loosen_440(s);
  sheet->rows.clear();
  return true;
}
// Few rows are taken; over the limit the import is refused.
bool side_header_alone(Spoil& s) {
  Sheet* sheet = s.files.sheet(s.random.one_of(Values{"SSD", "LSI"}));
  if (sheet == nullptr) return false;
  for (const auto& row : sheet->rows) (sheet->rows.size() > 3 ? s.losses : s.harm).loose(*row.student);
  const bool any = !sheet->rows.empty();
  sheet->rows.clear();
  return any;
}

}  // namespace

std::vector<Spoiling> row_spoilings() {
  return {{"few spells gone", few_spells_gone},
          {"many spells gone", many_spells_gone},
          {"rows of STU gone", student_rows_gone},
          {"students gone", students_gone},
          {"a school's rows gone", school_gone},
          {"active students only", active_only},
          {"no history", no_history},
          {"not rolled over", not_rolled_over},
          {"the export of June", of_june},
          {"translations gone", translations_gone},
          {"translations blank", translations_blank},
          {"days gone", calendar_rows_gone},
          {"schools gone", schools_gone},
          {"rows of SSD, LSI or CSE gone", side_rows_gone},
          {"rows twice", rows_twice},
          {"a spell twice", spell_twice},
          {"a spell from before the window twice", old_spell_twice},
          {"another order", another_order},
          {"a column blank", column_blank},
          {"a column of CON blank", contact_column_blank},
          {"contacts gone", contacts_gone},
          {"a column gone", column_gone},
          {"a column twice", column_twice},
          {"header written otherwise", header_written_otherwise},
          {"a file of yesterday", file_of_yesterday},
          {"a file missing", file_missing},
          {"a header alone", header_alone},
          {"a column of LSI gone", legal_column_gone},
          {"LSI or SSD without rows", side_header_alone}};
}

}  // namespace support
