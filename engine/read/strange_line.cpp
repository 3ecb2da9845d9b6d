#include "read/strange_line.hpp"

#include "base/text.hpp"

namespace rollbook::read {

LineFault fault_of_line(std::string_view line, const layout::System& system, const layout::Record& record,
                        bool extract_only) {
  const auto type = line.substr(0, line.find(system.delimiter));
  if (type.starts_with('"') && type.ends_with('"') && type.size() > 2)
    return {"the fields are in quotes, which the state's files do not have: take the file as it came",
            "QUOTE"};
  if (type == record.record && extract_only)
    return {"a record of an upload file, not of an ODS extract (" + record.ods_record_type + ")", "TYPE"};
  if (!type.empty() && type == record.reply_record_type)
    return {"an answer of the state about rejected records (" + std::string(type) +
                "); for it: rollbook import reply " + lower_ascii(record.record),
            "TYPE"};
  for (const auto& other : system.records) {
    if (other.record == record.record ||
        (type != other.record && type != other.ods_record_type && type != other.reply_record_type))
      continue;
    return {"a record of " + other.record + " (" + std::string(type) + "), not of " + record.record, "TYPE"};
  }
  return {};
}

}  // namespace rollbook::read
