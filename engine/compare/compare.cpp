#include "compare/compare.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <memory_resource>
#include <optional>
#include <stdexcept>
#include <thread>

#include "base/key_hash.hpp"
#include "base/problems.hpp"
#include "base/text.hpp"
#include "compare/faults.hpp"
#include "compare/join.hpp"
#include "compare/scan.hpp"
#include "compare/workers.hpp"
#include "read/mapped.hpp"

namespace rollbook::compare {

namespace {

struct File {
  std::optional<read::MappedFile> mapped;
  std::optional<Form> form;  // nothing: the file has no row
  Side side;
  std::atomic<bool> good{true};
};

// What the views of a Comparison point into.
struct Storage {
  std::array<File, 2> files;
  std::array<std::pmr::monotonic_buffer_resource, 3> keys;
};

class Comparing {
 public:
  Comparing(const layout::Record& record, const Context& context, const Effort& effort)
      : m_record(record), m_context(context), m_effort(effort), m_hash(effort.hash_mask) {}

  Comparison run(const std::string& old_file, const std::string& new_file);

 private:
  void open(File& file, const std::string& path);
  void choose_form();
  void choose_threads();
  void read();
  void scan_files(std::array<bool, 2> wanted);
  bool mend(File& file);
  void refuse_doubles();
  void take(Matched& matched);
  std::string_view keep_key(std::string_view row, std::size_t list);
  void sort(std::vector<Difference>& list, std::size_t number);
  void finish();

  const layout::Record& m_record;
  const Context& m_context;
  const Effort m_effort;
  const KeyHash m_hash;
  unsigned m_threads = 1;
  Problems m_problems;
  std::shared_ptr<Storage> m_storage = std::make_shared<Storage>();
  std::array<File, 2>& m_files = m_storage->files;
  Comparison m_result;
};

void Comparing::open(File& file, const std::string& path) {
  try {
    file.mapped.emplace(path, path);
  } catch (const Error& error) {
    return m_problems.add(error);
  }
  if (file.mapped->text().empty()) return;
  file.form = form_of(file.mapped->text(), layout::calpads(), m_record);
  if (!file.form) name_strange_lines(*file.mapped, layout::calpads(), m_record, m_problems);
}

void Comparing::choose_form() {
  const auto& [before, after] = m_files;
  if (before.form && after.form && *before.form != *after.form) {
    throw Error(ErrorKind::refused,
                Problem{after.mapped->name(),
                        0,
                        {},
                        "is " + after.form->name() + ", but " + before.mapped->name() + " is " +
                            before.form->name() + ": both are to be of one layout",
                        "LAYOUT"});
  }
  const auto& form = before.form ? before.form : after.form;
  m_result.form = form ? *form : newest_form(layout::calpads(), m_record);
}

void Comparing::choose_threads() {
  const auto bytes = m_files[0].mapped->text().size() + m_files[1].mapped->text().size();
  const unsigned wanted =
      m_effort.threads != 0 ? m_effort.threads : std::min(8U, std::thread::hardware_concurrency());
  m_threads = bytes <= m_effort.segment_bytes ? 1 : std::max(1U, wanted);
}

void Comparing::scan_files(std::array<bool, 2> wanted) {
  std::vector<std::pair<File*, Segment*>> jobs;
  for (std::size_t i = 0; i < m_files.size(); ++i) {
    if (!wanted[i]) continue;
    File& file = m_files[i];
    file.good = true;
    file.side.segments = cut(file.mapped->text(), m_effort.segment_bytes);
    file.side.text = file.mapped->text().data();
    for (auto& segment : file.side.segments) jobs.emplace_back(&file, &segment);
  }
  const auto scan_one = [&](std::size_t job) {
    const auto& [file, segment] = jobs[job];
    if (!file->good) return;
    scan(file->mapped->text(), m_result.form, m_hash, *segment);
    if (!segment->good) file->good = false;
  };
  run_jobs(m_threads, jobs.size(), scan_one, [&](std::size_t begun) {
    if (m_context.progress) m_context.progress("reading", begun, jobs.size());
  });
}

// True if the file is to be read again, in the encoding that it has or in the form that texts are compared
// in.
bool Comparing::mend(File& file) {
  if (!file.good) return file.mapped->decode();
  const auto& segments = file.side.segments;
  return std::any_of(segments.begin(), segments.end(), [](const Segment& s) { return s.beyond_latin; }) &&
         file.mapped->compose();
}

void Comparing::read() {
  scan_files({true, true});
  const std::array<bool, 2> again{mend(m_files[0]), mend(m_files[1])};
  scan_files(again);
  for (const auto& file : m_files) {
    if (!file.good) name_faults(*file.mapped, layout::calpads(), m_record, m_result.form, m_problems);
  }
  m_problems.refuse_if_any();
  if (!m_files[0].good || !m_files[1].good) throw std::logic_error("a line was refused for no reason");
}

std::string_view Comparing::keep_key(std::string_view row, std::size_t list) {
  std::string key;
  append_key(m_result.form, row, key);
  auto* const copy = static_cast<char*>(m_storage->keys[list].allocate(key.size(), 1));
  std::memcpy(copy, key.data(), key.size());
  return {copy, key.size()};
}

void Comparing::sort(std::vector<Difference>& list, std::size_t number) {
  for (auto& row : list) row.key = keep_key(row.after.empty() ? row.before : row.after, number);
  std::sort(list.begin(), list.end(), [](const Difference& a, const Difference& b) { return a.key < b.key; });
}

void Comparing::take(Matched& matched) {
  const auto& [before, after] = m_files;
  m_result.same = matched.same;
  for (const auto& row : matched.added) m_result.added.push_back({{}, {}, row.in(after.side.text)});
  for (const auto& row : matched.removed) m_result.removed.push_back({{}, row.in(before.side.text), {}});
  for (const auto& pair : matched.changed) {
    m_result.changed.push_back({{}, pair.before.in(before.side.text), pair.after.in(after.side.text)});
  }
  const std::array<std::vector<Difference>*, 3> lists{&m_result.added, &m_result.removed, &m_result.changed};
  run_jobs(m_threads, lists.size(), [&](std::size_t list) { sort(*lists[list], list); });
}

void Comparing::refuse_doubles() {
  for (const auto& file : m_files) name_doubles(*file.mapped, m_result.form, file.side.segments, m_problems);
  m_problems.refuse_if_any();
}

void Comparing::finish() {
  for (const auto& file : m_files) {
    const std::string& name = file.mapped->name();
    if (!file.form) m_result.notices.push_back({{name, 0, {}, "has no row", {}}});
    if (file.mapped->encoding() == read::Encoding::windows_1252) {
      m_result.notices.push_back({{name, 0, {}, "is not UTF-8; read as Windows-1252", "ENCODING"}});
    }
  }
  m_result.storage = m_storage;
}

Comparison Comparing::run(const std::string& old_file, const std::string& new_file) {
  open(m_files[0], old_file);
  open(m_files[1], new_file);
  m_problems.refuse_if_any();
  choose_form();
  choose_threads();
  read();
  if (m_context.progress) m_context.progress("comparing", 0, 0);
  auto found = match(m_files[0].side, m_files[1].side, m_result.form, m_threads);
  if (found.doubled) refuse_doubles();
  take(found);
  const auto& added = m_result.added;
  const auto same = [](const Difference& a, const Difference& b) { return a.key == b.key; };
  if (std::adjacent_find(added.begin(), added.end(), same) != added.end()) refuse_doubles();
  finish();
  return std::move(m_result);
}

std::string_view take_field(std::string_view& row, char delimiter) {
  const auto end = row.find(delimiter);
  const auto field = row.substr(0, end);
  row = end == std::string_view::npos ? std::string_view{} : row.substr(end + 1);
  return field;
}

}  // namespace

Comparison compare(const std::string& process, const std::string& old_file, const std::string& new_file,
                   const Context& context, const Effort& effort) {
  const auto* record = layout::calpads().record(upper_ascii(process));
  if (record == nullptr) {
    throw Error(ErrorKind::usage,
                "no layout of the process " + process + "; 'layout list' names those there are");
  }
  return Comparing(*record, context, effort).run(old_file, new_file);
}

void for_each_changed_field(const Form& form, const Difference& changed, const FieldFound& found) {
  auto before = changed.before;
  auto after = changed.after;
  for (std::size_t i = 0; i < form.columns.size(); ++i) {
    const auto old_value = take_field(before, form.delimiter);
    const auto new_value = take_field(after, form.delimiter);
    if (old_value != new_value) found(i, old_value, new_value);
  }
}

}  // namespace rollbook::compare
