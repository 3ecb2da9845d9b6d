// One field of an uploaded row: read by its type, or told why it cannot be.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/upload.hpp"
#include "sql/row_sink.hpp"

namespace rollbook::stage {

enum class UploadFault { none, required, format, code };

struct UploadValue {
  UploadFault fault = UploadFault::none;
  std::string_view raw;     // as it came
  std::string date;         // ISO, of a date
  std::int64_t number = 0;  // of hundredths (in hundredths) and of whole numbers
  bool is_number = false;

  // What the store gets: a number, an ISO date, else the text as it came.
  sql::SinkValue value() const;
};

UploadValue read_value(const layout::UploadField& field, std::string_view raw);

// The same in a word, for imports that name a bad cell in their own words.
const char* fault_text(const layout::UploadField& field, UploadFault fault);

// Beside the state's text, for a person: what was found and what is expected. A personal value is described,
// never printed.
std::string found_value(const layout::UploadField& field, std::string_view raw);
std::string found_fields(const layout::UploadLayout& layout, const std::vector<std::string_view>& cells);

}  // namespace rollbook::stage
