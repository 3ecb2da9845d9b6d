#include "compare/faults.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "read/lines.hpp"
#include "read/strange_line.hpp"

namespace rollbook::compare {

namespace {

class Faults {
 public:
  Faults(const std::string& file, Problems& problems) : m_file(file), m_problems(problems) {}

  void add(long line, const std::string& field, const std::string& message, const char* code) {
    m_problems.add({m_file, line, field, message, code});
  }
  bool is_unreadable(long line, std::string_view text, std::size_t longest) {
    if (text.size() > longest) {
      add(line, {}, "a line of more than " + std::to_string(longest / 1024) + " KiB", "LONG");
      return true;
    }
    if (text.find('\0') == std::string_view::npos) return false;
    add(line, {}, "holds a NUL byte", "NUL");
    return true;
  }
  bool is_strange(long line, std::string_view text, const layout::System& system,
                  const layout::Record& record) {
    const auto fault = read::fault_of_line(text, system, record, false);
    if (!fault.message.empty())
      add(line, fault.code == "TYPE" ? "record_type" : "", fault.message, fault.code.c_str());
    return !fault.message.empty();
  }
  // Blank lines are one problem a stretch, as import ods has it.
  bool is_blank(long line, std::string_view text) {
    if (text.empty()) {
      ++m_blank;
      return true;
    }
    end_blank(line);
    return false;
  }
  void end_blank(long next) {
    if (m_blank == 1) add(next - 1, {}, "a blank line", "FIELDS");
    if (m_blank > 1) add(next - m_blank, {}, std::to_string(m_blank) + " blank lines from here on", "FIELDS");
    m_blank = 0;
  }
  void wrong_count(long line, std::size_t count, const std::string& known) {
    add(line, {}, std::to_string(count) + " fields, not " + known, "FIELDS");
  }

 private:
  const std::string& m_file;
  Problems& m_problems;
  long m_blank = 0;
};

void check_type(Faults& faults, const Form& form, long line, const std::vector<std::string_view>& fields) {
  if (fields[0] == form.record_type) return;
  const bool header = line == 1 && std::none_of(form.key.begin(), form.key.end(),
                                                [&](std::size_t index) { return all_digits(fields[index]); });
  if (header) return faults.add(line, form.columns[0], "a header row; the file is to have none", "HEADER");
  faults.add(line, form.columns[0], "the record type is not " + form.record_type, "TYPE");
}

void check_key(Faults& faults, const Form& form, long line, const std::vector<std::string_view>& fields) {
  for (const auto index : form.key) {
    if (trimmed(fields[index]).empty() && !form.may_be_blank(index))
      faults.add(line, form.columns[index], "a key field is blank", "GERR0001");
  }
}

struct Keyed {
  std::uint64_t hash;
  std::uint32_t segment;
  std::uint32_t row;
};

// The rows of each hash that occurs more than once lie together, in the order of the file.
std::vector<Keyed> by_hash(const std::vector<Segment>& segments) {
  std::vector<Keyed> all;
  for (std::uint32_t s = 0; s < segments.size(); ++s) {
    for (std::uint32_t r = 0; r < segments[s].rows.size(); ++r)
      all.push_back({segments[s].rows[r].hash, s, r});
  }
  std::stable_sort(all.begin(), all.end(), [](const Keyed& a, const Keyed& b) { return a.hash < b.hash; });
  return all;
}

struct Double {
  long line;
  long before;
};

class Doubles {
 public:
  Doubles(const char* text, const Form& form, const std::vector<Segment>& segments)
      : m_text(text), m_form(form), m_segments(segments) {
    for (const auto& segment : segments)
      m_first_line.push_back(m_first_line.back() + static_cast<long>(segment.rows.size()));
  }

  std::vector<Double> find() const {
    std::vector<Double> found;
    const auto all = by_hash(m_segments);
    for (auto from = all.begin(); from != all.end();) {
      const auto to = std::find_if(from, all.end(), [&](const Keyed& k) { return k.hash != from->hash; });
      if (to - from > 1) look(from, to, found);
      from = to;
    }
    std::sort(found.begin(), found.end(), [](const Double& a, const Double& b) { return a.line < b.line; });
    return found;
  }

 private:
  using At = std::vector<Keyed>::const_iterator;

  void look(At from, At to, std::vector<Double>& found) const {
    std::vector<std::pair<std::string, long>> keys;
    for (; from != to; ++from) {
      keys.emplace_back(std::string(), m_first_line[from->segment] + static_cast<long>(from->row));
      append_key(m_form, m_segments[from->segment].rows[from->row].in(m_text), keys.back().first);
    }
    std::sort(keys.begin(), keys.end());
    for (std::size_t i = 1; i < keys.size(); ++i) {
      if (keys[i].first == keys[i - 1].first) found.push_back({keys[i].second, keys[i - 1].second});
    }
  }

  const char* m_text;
  const Form& m_form;
  const std::vector<Segment>& m_segments;
  std::vector<long> m_first_line{1};
};

}  // namespace

void name_faults(const read::MappedFile& file, const layout::System& system, const layout::Record& record,
                 const Form& form, Problems& problems) {
  Faults faults(file.name(), problems);
  const std::string expected = std::to_string(form.columns.size());
  std::vector<std::string_view> fields;
  read::LineReader lines(file.text());
  while (lines.next()) {
    if (faults.is_blank(lines.number(), lines.line())) continue;
    if (faults.is_unreadable(lines.number(), lines.line(), form.max_line_bytes)) continue;
    if (faults.is_strange(lines.number(), lines.line(), system, record)) continue;
    read::split(lines.line(), form.delimiter, fields);
    if (fields.size() != form.columns.size()) {
      faults.wrong_count(lines.number(), fields.size(), expected);
      continue;
    }
    check_type(faults, form, lines.number(), fields);
    if (fields[0] == form.record_type) check_key(faults, form, lines.number(), fields);
  }
  faults.end_blank(lines.number() + 1);
}

void name_strange_lines(const read::MappedFile& file, const layout::System& system,
                        const layout::Record& record, Problems& problems) {
  Faults faults(file.name(), problems);
  const std::string known = known_field_counts(record);
  read::LineReader lines(file.text());
  while (lines.next()) {
    if (faults.is_blank(lines.number(), lines.line())) continue;
    if (faults.is_unreadable(lines.number(), lines.line(), system.max_line_bytes)) continue;
    if (faults.is_strange(lines.number(), lines.line(), system, record)) continue;
    const auto carets = std::count(lines.line().begin(), lines.line().end(), system.delimiter);
    faults.wrong_count(lines.number(), static_cast<std::size_t>(carets) + 1, known);
  }
  faults.end_blank(lines.number() + 1);
}

void name_doubles(const read::MappedFile& file, const Form& form, const std::vector<Segment>& segments,
                  Problems& problems) {
  for (const auto& [line, before] : Doubles(file.text().data(), form, segments).find()) {
    problems.add({file.name(),
                  line,
                  {},
                  "the key (" + form.key_name() + ") of line " + std::to_string(before),
                  "IVR0034"});
  }
}

}  // namespace rollbook::compare
