// The files of an SIS export as tables of text, to be spoiled and written back. Every row knows whose it is.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "support/district.hpp"

namespace support {

struct SheetRow {
  std::vector<std::string> cells;
  const Student* student = nullptr;  // of the district that was written; nothing for LOC, XRF, DAY
  const Spell* spell = nullptr;      // rows of ENR that are not marked as deleted
};

struct Sheet {
  std::string name;
  std::vector<std::string> columns;
  std::vector<SheetRow> rows;
  bool gone = false;          // the file is not there
  bool windows_1252 = false;  // the bytes of the cells
  bool crlf = false;
  // What befalls the finished bytes, in this order.
  std::vector<std::function<void(std::string&)>> accidents;

  std::optional<std::size_t> column(const std::string& code) const;
  std::string text() const;
};

class SisFiles {
 public:
  // Reads what write_export made of the district, which has to live as long.
  SisFiles(const std::string& folder, const District& district);
  Sheet* sheet(const std::string& name);  // nothing if the export has no such file
  std::vector<std::string> names() const;
  void replace(const std::string& name, Sheet sheet) { m_sheets.insert_or_assign(name, std::move(sheet)); }
  void write(const std::string& folder) const;

 private:
  std::map<std::string, Sheet> m_sheets;
};

}  // namespace support
