// The small readers that everything stands on: dates, caret records, UTF-8, names, what a terminal is shown.
#include <algorithm>

#include "base/date.hpp"
#include "base/name.hpp"
#include "base/record.hpp"
#include "base/text.hpp"
#include "fuzz/support/entry.hpp"
#include "fuzz/support/must.hpp"
#include "read/lines.hpp"
#include "rollbook/report.hpp"

namespace {

namespace rb = rollbook;
using fuzz::must;

void check_dates(std::string_view text) {
  if (const auto day = rb::parse_iso(text)) {
    must(rb::to_iso(*day) == text, "an ISO date prints as it was");
    must(rb::parse_sis_date(text) == day, "the SIS may write ISO dates");
    const int year = rb::academic_year(*day);
    must(rb::academic_year_start(year) <= *day && *day < rb::academic_year_start(year + 1),
         "a day lies in its year");
  }
  if (const auto day = rb::parse_compact(text))
    must(rb::to_compact(*day) == text, "a compact date prints as it was");
  if (const auto day = rb::parse_sis_date(text))
    must(rb::parse_iso(rb::to_iso(*day)) == day, "a SIS date is a date");
  if (const auto year = rb::parse_academic_year_id(text))
    must(rb::academic_year_id(*year) == text, "a year prints as it was");
}

void check_record(std::string_view text) {
  const auto fields = rb::split_record(text);
  std::vector<std::string> copies(fields.begin(), fields.end());
  must(rb::join_record(copies) == text, "a record joined again is the same");
  std::vector<std::string_view> split;
  rb::read::split(text, rb::record_delimiter, split);
  must(split == fields, "both ways to split agree");
  for (std::size_t n = 1; n <= std::min<std::size_t>(fields.size(), 40); ++n) {
    must(rb::record_field(text, n) == fields[n - 1], "a field is where it is");
    must(rb::record_field(rb::replace_field(text, n, "x"), n) == "x", "a replaced field is there");
  }
  must(rb::record_field(text, fields.size() + 1).empty(), "there is nothing past the end");
  must(rb::fill_not_supplied(text, text) == rb::join_record(copies), "a record fills itself");
}

void check_encoding(std::string_view text) {
  const std::string converted = rb::from_windows_1252(text);
  must(rb::is_utf8(converted), "Windows-1252 becomes UTF-8");
  must(rb::utf8_length(converted) == text.size(), "a character a byte");
  std::string again;
  for (auto rest = text; !rest.empty();) rb::append_utf8(again, rb::take_code_point(rest));
  must(rb::is_utf8(again), "what is put together is UTF-8");
  must(!rb::is_utf8(text) || again == text, "UTF-8 taken apart and put together is the same");
  const auto standing = rb::name_standing(text);
  must(rb::is_utf8(text) || standing == rb::NameStanding::forbidden, "a name is UTF-8");
}

void check_lines(std::string_view text) {
  std::size_t bytes = 0;
  rb::read::LineReader lines(text);
  while (lines.next()) {
    must(lines.line().find('\n') == std::string_view::npos, "a line has no line end");
    bytes += lines.line().size();
  }
  must(bytes <= text.size() && lines.number() <= fuzz::lines_of(text), "lines are what the text holds");
}

void check_printable(std::string_view text) {
  for (const bool keep_lines : {false, true}) {
    const std::string shown = rb::printable(text, keep_lines);
    must(rb::is_utf8(shown), "a terminal is shown UTF-8");
    must(rb::printable(shown, keep_lines) == shown, "what may be shown stays as it is");
    must(std::none_of(shown.begin(), shown.end(),
                      [&](char c) {
                        return c == 0x7F || (c >= 0 && c < ' ' && !(keep_lines && (c == '\n' || c == '\t')));
                      }),
         "a terminal receives no control characters");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = fuzz::text_of(data, size);
  check_dates(text);
  check_record(text);
  check_encoding(text);
  check_lines(text);
  check_printable(text);
  return 0;
}
