// What a file's lines are: a layout of the record, as uploaded or as the state's extract has it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/layout.hpp"

namespace rollbook::compare {

struct Form {
  std::string layout;                // SENR-2023
  std::string record_type;           // SENR or SENR-R: the first field of every line
  std::vector<std::string> columns;  // by field
  std::vector<std::size_t> key;      // indexes of the key's fields, ascending
  std::vector<std::size_t> blank;    // those of them that may be blank
  char delimiter = '^';
  std::size_t max_line_bytes = 0;

  // "SENR-2023, 37 fields, record type SENR-R"
  std::string name() const;
  bool may_be_blank(std::size_t index) const {
    return std::find(blank.begin(), blank.end(), index) != blank.end();
  }
  // "school, ssid, start_date"
  std::string key_name() const;
  bool operator==(const Form& other) const {
    return layout == other.layout && record_type == other.record_type && columns == other.columns;
  }
};

// The first line that any layout of the record fits decides; nothing if none does.
std::optional<Form> form_of(std::string_view text, const layout::System& system,
                            const layout::Record& record);

// The newest layout as the state's extract has it.
Form newest_form(const layout::System& system, const layout::Record& record);

// "34, 35 or 37": the numbers of fields that a line of the record may have.
std::string known_field_counts(const layout::Record& record);

// The key's fields in their order, each behind a NUL byte but the first: compares as the fields do, one after
// the other. Appends to key.
void append_key(const Form& form, std::string_view row, std::string& key);
bool same_key(const Form& form, std::string_view a, std::string_view b);

}  // namespace rollbook::compare
