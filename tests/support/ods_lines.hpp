// Invented SENR rows as the state's extract has them.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace support {

inline const std::string lea = "1234567";

// A row of the 35-field layout with its two dates; changed names fields by their number.
inline std::vector<std::string> senr_fields(const std::map<int, std::string>& changed = {}) {
  std::vector<std::string> fields(37);
  const std::map<int, std::string> usual = {
      {1, "SENR-R"}, {4, lea},        {5, "0100001"},   {7, "2026-2027"}, {8, "1000000001"}, {9, "101"},
      {10, "Ada"},   {12, "Example"}, {17, "20150203"}, {18, "F"},        {21, "US"},        {22, "20260812"},
      {23, "10"},    {24, "05"},      {36, "20260901"}, {37, "20260902"}};
  for (const auto* values : {&usual, &changed}) {
    for (const auto& [number, value] : *values) fields.at(static_cast<std::size_t>(number) - 1) = value;
  }
  return fields;
}

inline std::string join(const std::vector<std::string>& fields, const std::string& end = "\r\n") {
  std::string line;
  for (std::size_t i = 0; i < fields.size(); ++i) line += (i == 0 ? "" : "^") + fields[i];
  return line + end;
}

inline std::string senr(const std::map<int, std::string>& changed = {}) {
  return join(senr_fields(changed));
}

}  // namespace support
