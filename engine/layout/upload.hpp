// The layouts of files that districts upload with types of their own: schema/layouts/<system>/<record>.csv, a
// line a field. Loaded when they are asked for.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "layout/layout.hpp"

namespace rollbook::layout {

enum class UploadType {
  text,        // least to most characters, no quotes
  any,         // no length: a rule looks at it
  digits,      // least to most digits
  us_date,     // MM/DD/YYYY, a real day
  iso_date,    // YYYY-MM-DD, a real day
  time,        // HH:MM:SS
  hundredths,  // 1 to 4 digits, a point and up to two more; a minus is read, so that a rule can name it
  whole,       // up to most digits; a minus as above
};

struct UploadField {
  int position = 0;    // 1-based
  std::string column;  // our name
  std::string name;    // the state's
  UploadType type = UploadType::text;
  std::size_t least = 0;
  std::size_t most = 0;
  bool required = false;
  bool personal = false;           // no message prints a value of it
  std::string fixed;               // the only value it may have; empty: any
  std::vector<std::string> codes;  // the values it may have; empty: any
};

struct UploadLayout {
  std::string record;
  std::vector<UploadField> fields;

  // The field of that column; an internal error if there is none.
  const UploadField& field(std::string_view column) const;
  std::vector<std::string> columns() const;
};

// Throws Error(refused) with file and line for data that does not hold together.
UploadLayout load_upload(const std::string& system, const std::string& record);
// The same out of other files (layout.hpp).
UploadLayout load_upload(const Files& files, const std::string& record);
// The records that a system has a layout of this kind for: "montana" -> aa, calendars, enrollments, hd.
std::vector<std::string> upload_records(const std::string& system);
std::string name_of(UploadType type);

}  // namespace rollbook::layout
