#include "sql/functions.hpp"

#include <sqlite3.h>

#include <cstdint>
#include <exception>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/encodable.hpp"
#include "base/name.hpp"
#include "base/record.hpp"
#include "base/text.hpp"
#include "base/unicode.hpp"
#include "rollbook/error.hpp"

namespace rollbook::sql {

namespace {

constexpr std::int64_t most_fields = 999;

bool is_null(sqlite3_value* value) {
  return sqlite3_value_type(value) == SQLITE_NULL;
}

std::string_view text(sqlite3_value* value) {
  const auto* data = reinterpret_cast<const char*>(sqlite3_value_text(value));
  if (data == nullptr) return {};
  return {data, static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

void result(sqlite3_context* context, std::string_view value) {
  sqlite3_result_text64(context, value.empty() ? "" : value.data(), value.size(), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
}

void field(sqlite3_context* context, int, sqlite3_value** args) {
  if (is_null(args[0])) return sqlite3_result_null(context);
  const auto n = sqlite3_value_int64(args[1]);
  result(context, n < 1 ? std::string_view{} : record_field(text(args[0]), static_cast<std::size_t>(n)));
}

void compact(sqlite3_context* context, int, sqlite3_value** args) {
  if (is_null(args[0])) return sqlite3_result_null(context);
  const std::string_view given = text(args[0]);
  if (given.size() != 10) return result(context, given);
  std::string out;
  append_compact(out, given);
  result(context, out);
}

void iso(sqlite3_context* context, int, sqlite3_value** args) {
  if (is_null(args[0])) return sqlite3_result_null(context);
  const auto day = parse_compact(text(args[0]));
  result(context, day ? to_iso(*day) : std::string());
}

void school_year(sqlite3_context* context, int, sqlite3_value** args) {
  const auto day = parse_iso(text(args[0]));
  if (!day) return sqlite3_result_null(context);
  sqlite3_result_int64(context, academic_year(*day));
}

void same_record(sqlite3_context* context, int, sqlite3_value** args) {
  const bool both = !is_null(args[0]) && !is_null(args[1]);
  sqlite3_result_int(context, both && records_agree(text(args[0]), text(args[1]), text(args[2])) ? 1 : 0);
}

void name_standing_of(sqlite3_context* context, int, sqlite3_value** args) {
  sqlite3_result_int(context, static_cast<int>(name_standing(text(args[0]))));
}

template <std::string (*list)(std::string_view)>
void listed(sqlite3_context* context, int, sqlite3_value** args) {
  const std::string result = list(text(args[0]));
  sqlite3_result_text64(context, result.data(), result.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void record(sqlite3_context* context, int count, sqlite3_value** args) {
  std::string out;
  out.reserve(256);
  for (int i = 0; i < count; ++i) {
    if (i != 0) out += record_delimiter;
    if (is_null(args[i])) {
      out += not_supplied;
    } else {
      append_field_value(out, text(args[i]));
    }
  }
  result(context, out);
}

void carried(sqlite3_context* context, int, sqlite3_value** args) {
  result(context, fill_not_supplied(text(args[0]), text(args[1])));
}

void with_field(sqlite3_context* context, int, sqlite3_value** args) {
  const auto n = sqlite3_value_int64(args[1]);
  if (n < 1 || n > most_fields)
    return sqlite3_result_error(context, "with_field: no record has such a field", -1);
  result(context, replace_field(text(args[0]), static_cast<std::size_t>(n), text(args[2])));
}

// "exit_date:  -> 20261001; grade: 03 -> 04" for the fields that have a name in the third argument.
void changed_fields(sqlite3_context* context, int, sqlite3_value** args) {
  const auto before = split_record(text(args[0]));
  const auto after = split_record(text(args[1]));
  const auto names = split_record(text(args[2]));
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].empty()) continue;
    const auto old_value = i < before.size() ? before[i] : std::string_view{};
    const auto new_value = i < after.size() ? after[i] : std::string_view{};
    if (old_value == new_value) continue;
    if (!out.empty()) out += "; ";
    const auto [shown_old, shown_new] = told_apart(old_value, new_value);
    out.append(names[i]).append(": ").append(shown_old).append(" -> ").append(shown_new);
  }
  result(context, out);
}

void iso_or_text(sqlite3_context* context, int, sqlite3_value** args) {
  if (is_null(args[0])) return sqlite3_result_null(context);
  const auto given = text(args[0]);
  const auto day = parse_compact(given);
  if (day) return result(context, to_iso(*day));
  result(context, given);
}

void sis_day(sqlite3_context* context, int, sqlite3_value** args) {
  if (is_null(args[0])) return sqlite3_result_null(context);
  const auto given = text(args[0]);
  const auto day = parse_sis_date(given);
  if (day) return result(context, to_iso(*day));
  result(context, given);
}

// Named by the views that other programs cannot answer: its name is what they report.
void answers_here(sqlite3_context* context, int, sqlite3_value**) {
  sqlite3_result_int(context, 1);
}

// In place of SQLite's own, which know the letters of ASCII alone.
void upper_of(sqlite3_context* context, int, sqlite3_value** args) {
  if (is_null(args[0])) return sqlite3_result_null(context);
  result(context, upper(text(args[0])));
}

void lower_of(sqlite3_context* context, int, sqlite3_value** args) {
  if (is_null(args[0])) return sqlite3_result_null(context);
  result(context, lower(text(args[0])));
}

void without_zeros_of(sqlite3_context* context, int, sqlite3_value** args) {
  if (is_null(args[0])) return sqlite3_result_null(context);
  result(context, without_zeros(text(args[0])));
}

// A time of UTC as the machine's zone has it, with the zone: 2026-10-05T18:30:00-06:00.
void local_time(sqlite3_context* context, int, sqlite3_value** args) {
  if (is_null(args[0])) return sqlite3_result_null(context);
  result(context, local_time_of(text(args[0])));
}

void unwritable_of(sqlite3_context* context, int, sqlite3_value** args) {
  result(context, unwritable(text(args[0]), text(args[1])));
}

using Function = void (*)(sqlite3_context*, int, sqlite3_value**);

// No exception may cross SQLite's own frames; the only one that pure text work throws is for want of memory.
template <Function function>
void contained(sqlite3_context* context, int count, sqlite3_value** args) noexcept {
  try {
    function(context, count, args);
  } catch (const std::exception&) {
    sqlite3_result_error_nomem(context);
  }
}

template <Function function>
void add(sqlite3* db, const char* name, int args) {
  const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  if (sqlite3_create_function_v2(db, name, args, flags, nullptr, contained<function>, nullptr, nullptr,
                                 nullptr) != SQLITE_OK) {
    throw Error(ErrorKind::internal, std::string("cannot register the SQL function ") + name);
  }
}

}  // namespace

void register_functions(sqlite3* db) {
  add<field>(db, "field", 2);
  add<answers_here>(db, "answers_in_rollbook_sql_only", 0);
  add<upper_of>(db, "upper", 1);
  add<lower_of>(db, "lower", 1);
  add<without_zeros_of>(db, "without_zeros", 1);
  add<compact>(db, "compact", 1);
  add<local_time>(db, "local_time", 1);
  add<unwritable_of>(db, "unwritable", 2);
  add<iso>(db, "iso", 1);
  add<school_year>(db, "school_year", 1);
  add<same_record>(db, "same_record", 3);
  add<name_standing_of>(db, "name_standing", 1);
  add<listed<forbidden_in_name>>(db, "forbidden_in_name", 1);
  add<listed<forbidden_in_field>>(db, "forbidden_in_field", 1);
  add<record>(db, "record", -1);
  add<carried>(db, "carried", 2);
  add<with_field>(db, "with_field", 3);
  add<changed_fields>(db, "changed_fields", 3);
  add<iso_or_text>(db, "iso_or_text", 1);
  add<sis_day>(db, "sis_day", 1);
}

}  // namespace rollbook::sql
