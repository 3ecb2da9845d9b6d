// The batch whose files an extract gave out: a new one, or the open one that has the very same files.
#pragma once

#include "rollbook/store.hpp"

namespace support {

inline std::int64_t batch_of(const rollbook::ExtractReport& report) {
  return report.batch != 0 ? report.batch : report.same_as;
}

}  // namespace support
