// Takes an upload of Montana's End of Year Attendance Totals: every row is checked, good ones are applied.
#pragma once

#include <functional>

#include "rollbook/store.hpp"
#include "sql/connection.hpp"

namespace rollbook::store {

// Call inside a transaction. A row that is wrong is a message, not an exception; the upload and its messages
// are kept.
AttendanceReport import_montana_attendance(sql::Connection& db, const Context& context,
                                           const AttendanceOptions& options);

enum class MessageOrder { by_line, errors_first };
// Every message of the upload that was just taken.
void each_message(sql::Connection& db, std::int64_t upload, MessageOrder order,
                  const std::function<void(const UploadMessage&)>& take);

}  // namespace rollbook::store
