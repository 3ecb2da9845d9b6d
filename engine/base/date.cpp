#include "base/date.hpp"

namespace rollbook {

namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

std::optional<unsigned> digits(std::string_view text) {
  if (text.empty() || text.size() > 4) return std::nullopt;
  unsigned value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

std::optional<Day> make(std::string_view y, std::string_view m, std::string_view d) {
  const auto yy = digits(y);
  const auto mm = digits(m);
  const auto dd = digits(d);
  if (!yy || !mm || !dd || *yy < 1000) return std::nullopt;
  const year_month_day date{year{static_cast<int>(*yy)}, month{*mm}, day{*dd}};
  if (!date.ok()) return std::nullopt;
  return Day{date};
}

// By hand: imports print some millions of dates.
void put(std::string& out, unsigned value, int width) {
  const auto at = out.size();
  out.resize(at + static_cast<std::size_t>(width));
  for (int i = width; i-- > 0; value /= 10)
    out[at + static_cast<std::size_t>(i)] = static_cast<char>('0' + value % 10);
}

std::string print(Day value, std::string_view separator) {
  const year_month_day date{value};
  std::string out;
  put(out, static_cast<unsigned>(static_cast<int>(date.year())), 4);
  out += separator;
  put(out, static_cast<unsigned>(date.month()), 2);
  out += separator;
  put(out, static_cast<unsigned>(date.day()), 2);
  return out;
}

}  // namespace

std::optional<Day> parse_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  return make(text.substr(0, 4), text.substr(5, 2), text.substr(8, 2));
}

std::optional<Day> parse_compact(std::string_view text) {
  if (text.size() != 8) return std::nullopt;
  return make(text.substr(0, 4), text.substr(4, 2), text.substr(6, 2));
}

std::optional<Day> parse_sis_date(std::string_view text) {
  const auto time = text.find_first_of(" T");
  if (time != std::string_view::npos) {
    if (text.substr(time + 1).find_first_not_of("0123456789:.APMapm ") != std::string_view::npos)
      return std::nullopt;
    text = text.substr(0, time);
  }
  if (const auto iso = parse_iso(text)) return iso;
  const auto first = text.find('/');
  if (first == std::string_view::npos || first > 2) return std::nullopt;
  const auto second = text.find('/', first + 1);
  if (second == std::string_view::npos || second - first > 3) return std::nullopt;
  const auto y = text.substr(second + 1);
  if (y.size() != 4) return std::nullopt;
  return make(y, text.substr(0, first), text.substr(first + 1, second - first - 1));
}

std::string to_iso(Day value) {
  return print(value, "-");
}
std::string to_compact(Day value) {
  return print(value, "");
}

int academic_year(Day value) {
  const year_month_day date{value};
  return static_cast<int>(date.year()) - (date.month() < std::chrono::July ? 1 : 0);
}

std::string academic_year_id(int starting_year) {
  return std::to_string(starting_year) + "-" + std::to_string(starting_year + 1);
}

std::optional<int> parse_academic_year_id(std::string_view text) {
  if (text.size() != 9 || text[4] != '-') return std::nullopt;
  const auto from = digits(text.substr(0, 4));
  const auto to = digits(text.substr(5, 4));
  if (!from || !to || *from < 1000 || *to != *from + 1) return std::nullopt;
  return static_cast<int>(*from);
}

Day academic_year_start(int starting_year) {
  return Day{year{starting_year} / std::chrono::July / 1};
}

}  // namespace rollbook
