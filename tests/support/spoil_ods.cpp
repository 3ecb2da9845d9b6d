// The extract from the state on a bad day.
#include <algorithm>

#include "support/spoil.hpp"

namespace support {

namespace {

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
  Lines lines = split(text, '\n');
  if (!lines.empty() && lines.back().empty()) lines.pop_back();
  for (auto& line : lines) {
    if (line.ends_with('\r')) line.pop_back();
  }
  return lines;
}

std::string joined(const Lines& lines, const std::string& end) {
  std::string text;
  for (const auto& line : lines) text += line + end;
  return text;
}

bool open_row(const std::string& line) {
  return record_from(split(line, '^')).open();
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

struct Download {
  const State& now;
  const State& old;
  State::OdsForm form;
  Random& random;

  Lines lines() const { return lines_of(now.ods(form)); }
  std::string without(const std::function<bool(const std::string&)>& goes) const {
    Lines kept = lines();
    std::erase_if(kept, goes);
    return joined(kept, "\r\n");
  }
};

std::string whole(Download d) {
  return d.now.ods(d.form);
}
std::string reordered(Download d) {
  Lines lines = d.lines();
  d.random.shuffle(lines);
  return joined(lines, d.random.chance(50) ? "\r\n" : "\n");
}
std::string with_foreign(Download d) {
  d.form.foreign = true;
  return d.now.ods(d.form);
}
std::string short_range(Download d) {
  d.form.from = d.random.one_of(std::vector<Day>{day(2025, 7, 1), day(2026, 7, 1), day(2026, 9, 1)});
  return d.now.ods(d.form);
}
std::string some_schools(Download d) {
  d.form.schools = {"1990011", "0990011"};
  return d.now.ods(d.form);
}
std::string active_only(Download d) {
  return d.without([](const std::string& line) { return !open_row(line); });
}
std::string closed_only(Download d) {
  return d.without(open_row);
}
std::string old(Download d) {
  return d.old.ods(d.form);
}
std::string old_and_short(Download d) {
  d.form.from = day(2026, 7, 1);
  return d.old.ods(d.form);
}
std::string few_lost(Download d) {
  int left = d.random.between(1, 3);
  Lines lines = d.lines();
  d.random.shuffle(lines);
  std::erase_if(lines, [&](const std::string&) { return left-- > 0; });
  return joined(lines, "\r\n");
}
std::string many_lost(Download d) {
  const int percent = d.random.between(10, 80);
  return d.without([&](const std::string&) { return d.random.chance(percent); });
}
std::string cut_in_a_line(Download d) {
  std::string text = d.now.ods(d.form);
  text.resize(text.size() - std::min(text.size(), static_cast<std::size_t>(d.random.between(3, 300))));
  return text;
}
std::string windows_1252(Download d) {
  d.form.windows_1252 = true;
  return d.now.ods(d.form);
}
std::string bad_byte(Download d) {
  Lines lines = d.lines();
  if (lines.empty()) return "";
  const auto at = static_cast<std::size_t>(d.random.between(0, static_cast<int>(lines.size()) - 1));
  auto fields = split(lines[at], '^');
  fields[static_cast<std::size_t>(first_name) - 1] += d.random.one_of(Lines{"\xFA", "\xC3", "\x81"});
  for (std::size_t i = 0; i < fields.size(); ++i)
    i == 0 ? lines[at] = fields[i] : lines[at] += "^" + fields[i];
  return joined(lines, "\r\n");
}
std::string by_excel(Download d) {
  std::string text = d.now.ods(d.form);
  switch (d.random.between(0, 4)) {
    case 0:
      replace_all(text, "^", ",");
      break;
    case 1:
      replace_all(text, "\r\n", ",,,\r\n");
      break;
    case 2:
      replace_all(text, "^900000", "^9E+09");
      break;
    case 3:
      replace_all(text, "SENR-R^", "\"SENR-R^"), replace_all(text, "\r\n", "\"\r\n");
      break;
    default:
      replace_all(text, "^0", "^");
      break;
  }
  return text;
}
std::string headed(Download d) {
  return "Record Type Code^Transaction Type Code\r\n" + d.now.ods(d.form);
}
std::string marked(Download d) {
  return d.form.windows_1252 ? whole(d) : "\xEF\xBB\xBF" + d.now.ods(d.form);
}
std::string twice(Download d) {
  return d.now.ods(d.form) + d.now.ods(d.form);
}
std::string blank_lines(Download d) {
  return d.now.ods(d.form) + "\r\n\r\n";
}
std::string nothing(Download) {
  return "";
}
std::string foreign_only(Download d) {
  State::OdsForm form = d.form;
  form.foreign = true;
  form.from = day(2040, 1, 1);
  return d.now.ods(form);
}

struct Kind {
  const char* name;
  std::string (*bytes)(Download);
};

const std::vector<Kind> kinds = {{"whole", whole},
                                 {"whole", whole},
                                 {"reordered", reordered},
                                 {"with other LEAs", with_foreign},
                                 {"a short range", short_range},
                                 {"some schools", some_schools},
                                 {"active only", active_only},
                                 {"closed only", closed_only},
                                 {"old", old},
                                 {"old", old},
                                 {"old and short", old_and_short},
                                 {"few rows lost", few_lost},
                                 {"many rows lost", many_lost},
                                 {"cut in a line", cut_in_a_line},
                                 {"Windows-1252", windows_1252},
                                 {"a bad byte", bad_byte},
                                 {"by Excel", by_excel},
                                 {"a header", headed},
                                 {"a mark", marked},
                                 {"twice", twice},
                                 {"blank lines", blank_lines},
                                 {"nothing", nothing},
                                 {"other LEAs alone", foreign_only}};

}  // namespace

SpoiledOds spoiled_ods(const State& now, const State& old, const State::OdsForm& usual, Random& random) {
  const Kind& kind = random.one_of(kinds);
  const std::string bytes = kind.bytes({now, old, usual, random});
  return {kind.name, bytes, lines_of(bytes).size() < lines_of(now.ods(usual)).size()};
}

}  // namespace support
