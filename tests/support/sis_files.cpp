#include "support/sis_files.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace support {

namespace {

namespace fs = std::filesystem;
using Cells = std::vector<std::string>;

// Plain RFC 4180, as write_export writes it.
std::vector<Cells> cells_of(const std::string& text) {
  std::vector<Cells> rows;
  Cells row;
  std::string cell;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c != '"') {
        cell += c;
      } else if (i + 1 < text.size() && text[i + 1] == '"') {
        cell += text[++i];
      } else {
        quoted = false;
      }
    } else if (c == '"') {
      quoted = true;
    } else if (c == ',' || c == '\n') {
      row.push_back(std::move(cell));
      cell.clear();
      if (c == ',') continue;
      rows.push_back(std::move(row));
      row.clear();
    } else if (c != '\r') {
      cell += c;
    }
  }
  return rows;
}

const Student* owner_of(const District& district, const Sheet& sheet, const Cells& cells) {
  const auto id = sheet.column(sheet.name == "CON" ? "PID" : "ID");
  if (!id) return nullptr;
  for (const auto& student : district.students) {
    if (student.id == cells[*id]) return &student;
  }
  return nullptr;
}

const Spell* spell_of(const Student& student, const Sheet& sheet, const Cells& cells) {
  const auto school = sheet.column("SC"), start = sheet.column("ED"), deleted = sheet.column("DEL");
  if (!school || !start || !deleted || cells[*deleted] == "1") return nullptr;
  for (const auto& spell : student.spells) {
    const bool same_day = cells[*start] == iso(spell.start) || cells[*start] == slashed(spell.start);
    if (spell.school == cells[*school] && same_day) return &spell;
  }
  return nullptr;
}

std::string content_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

Sheet read_sheet(const fs::path& path, const District& district) {
  Sheet sheet;
  sheet.name = path.stem().string();
  const std::string text = content_of(path);
  sheet.crlf = text.find("\r\n") != std::string::npos;
  sheet.windows_1252 = district.supply.windows_1252;
  auto rows = cells_of(text);
  sheet.columns = rows.at(0);
  for (std::size_t i = 1; i < rows.size(); ++i) {
    SheetRow row{rows[i], owner_of(district, sheet, rows[i]), nullptr};
    if (row.student != nullptr && sheet.name == "ENR") row.spell = spell_of(*row.student, sheet, row.cells);
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

void put(std::string& text, const Cells& cells, const char* end) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) text += ',';
    if (cells[i].find_first_of(",\"\r\n") == std::string::npos) {
      text += cells[i];
      continue;
    }
    text += '"';
    for (const char c : cells[i]) text.append(c == '"' ? 2U : 1U, c);
    text += '"';
  }
  text += end;
}

}  // namespace

std::optional<std::size_t> Sheet::column(const std::string& code) const {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i] == code) return i;
  }
  return std::nullopt;
}

std::string Sheet::text() const {
  std::string text;
  put(text, columns, crlf ? "\r\n" : "\n");
  for (const auto& row : rows) put(text, row.cells, crlf ? "\r\n" : "\n");
  for (const auto& accident : accidents) accident(text);
  return text;
}

SisFiles::SisFiles(const std::string& folder, const District& district) {
  for (const auto& entry : fs::directory_iterator(folder)) {
    Sheet sheet = read_sheet(entry.path(), district);
    const std::string name = sheet.name;
    m_sheets.emplace(name, std::move(sheet));
  }
}

Sheet* SisFiles::sheet(const std::string& name) {
  const auto it = m_sheets.find(name);
  return it == m_sheets.end() || it->second.gone ? nullptr : &it->second;
}

std::vector<std::string> SisFiles::names() const {
  std::vector<std::string> names;
  for (const auto& [name, sheet] : m_sheets) {
    if (!sheet.gone) names.push_back(name);
  }
  return names;
}

void SisFiles::write(const std::string& folder) const {
  fs::remove_all(folder);
  fs::create_directories(folder);
  for (const auto& [name, sheet] : m_sheets) {
    if (!sheet.gone) std::ofstream(folder + "/" + name + ".csv", std::ios::binary) << sheet.text();
  }
}

}  // namespace support
