#include "rollbook/compare.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include "base/unicode.hpp"
#include "compare/compare.hpp"
#include "write/file_set.hpp"

namespace rollbook {

namespace {

using compare::Comparison;
using compare::Difference;

constexpr std::array<const char*, 3> kind_names{"added", "removed", "changed"};

std::vector<DifferenceKind> wanted_kinds(const CompareOptions& options) {
  if (options.kind) return {*options.kind};
  return {DifferenceKind::added, DifferenceKind::removed, DifferenceKind::changed};
}

std::string name_of(DifferenceKind kind) {
  return kind_names.at(static_cast<std::size_t>(kind));
}

const std::vector<Difference>& list_of(const Comparison& found, DifferenceKind kind) {
  if (kind == DifferenceKind::added) return found.added;
  return kind == DifferenceKind::removed ? found.removed : found.changed;
}

std::unique_ptr<write::FileSet> file_set(const CompareOptions& options) {
  if (options.out.empty()) return nullptr;
  std::vector<std::string> names;
  for (const auto kind : wanted_kinds(options)) names.push_back(name_of(kind) + ".txt");
  return std::make_unique<write::FileSet>(options.out, std::move(names));
}

// Bytes of a file, and how many lines they are.
class Lines {
 public:
  Lines(write::FileSet& files, std::size_t file) : m_files(files), m_file(file) {}

  void add(std::string_view line) {
    m_files.append(m_file, line);
    m_files.append(m_file, "\n");
    ++m_count;
  }
  std::int64_t count() const { return m_count; }

 private:
  write::FileSet& m_files;
  std::size_t m_file;
  std::int64_t m_count = 0;
};

void write_changed(const Comparison& found, const Difference& row, Lines& lines) {
  std::string head(row.key);
  std::replace(head.begin(), head.end(), '\0', found.form.delimiter);
  for_each_changed_field(
      found.form, row, [&](std::size_t index, std::string_view before, std::string_view after) {
        std::string line = head;
        for (const std::string_view part : {std::string_view(found.form.columns[index]), before, after}) {
          (line += found.form.delimiter) += part;
        }
        lines.add(line);
      });
}

std::int64_t write_rows(const Comparison& found, DifferenceKind kind, write::FileSet& files,
                        std::size_t file) {
  Lines lines(files, file);
  for (const auto& row : list_of(found, kind)) {
    if (kind == DifferenceKind::changed) {
      write_changed(found, row, lines);
    } else {
      lines.add(kind == DifferenceKind::added ? row.after : row.before);
    }
  }
  return lines.count();
}

void write_files(const CompareOptions& options, const Comparison& found, write::FileSet& files,
                 CompareReport& report) {
  for (const auto kind : wanted_kinds(options)) {
    const std::size_t file = report.files.size();
    report.files.push_back({name_of(kind), write_rows(found, kind, files, file), files.path_of(file)});
  }
  files.publish();
}

std::vector<Cell> row_head(const std::string& kind, const Difference& row) {
  std::vector<Cell> cells{kind};
  auto key = row.key;
  for (auto end = key.find('\0'); end != std::string_view::npos; end = key.find('\0')) {
    cells.emplace_back(std::string(key.substr(0, end)));
    key.remove_prefix(end + 1);
  }
  cells.emplace_back(std::string(key));
  return cells;
}

void add_row(std::vector<Cell> head, std::initializer_list<Cell> rest, Table& table) {
  head.insert(head.end(), rest);
  table.rows.push_back(std::move(head));
}

void list_rows(const CompareOptions& options, const Comparison& found, Table& table) {
  for (const auto kind : wanted_kinds(options)) {
    for (const auto& row : list_of(found, kind)) {
      const auto head = row_head(name_of(kind), row);
      if (kind != DifferenceKind::changed) {
        add_row(head, {Cell{}, Cell{}, Cell{}}, table);
        continue;
      }
      for_each_changed_field(found.form, row,
                             [&](std::size_t index, std::string_view before, std::string_view after) {
                               const auto [old_value, new_value] = told_apart(before, after);
                               add_row(head, {found.form.columns[index], old_value, new_value}, table);
                             });
    }
  }
}

std::vector<std::string> columns_of(const compare::Form& form) {
  std::vector<std::string> columns{"kind"};
  for (const auto index : form.key) columns.push_back(form.columns[index]);
  columns.insert(columns.end(), {"field", "old", "new"});
  return columns;
}

std::int64_t count_changed_fields(const Comparison& found) {
  std::int64_t count = 0;
  for (const auto& row : found.changed) {
    for_each_changed_field(found.form, row,
                           [&](std::size_t, std::string_view, std::string_view) { ++count; });
  }
  return count;
}

CompareReport counts_of(Comparison& found) {
  CompareReport report;
  report.added = static_cast<std::int64_t>(found.added.size());
  report.removed = static_cast<std::int64_t>(found.removed.size());
  report.changed = static_cast<std::int64_t>(found.changed.size());
  report.changed_fields = count_changed_fields(found);
  report.same = static_cast<std::int64_t>(found.same);
  report.notices = std::move(found.notices);
  return report;
}

}  // namespace

CompareReport compare_files(const CompareOptions& options, const Context& context) {
  const auto files = file_set(options);
  Comparison found = compare::compare(options.process, options.old_file, options.new_file, context);
  CompareReport report = counts_of(found);
  report.rows.columns = columns_of(found.form);
  if (files) {
    write_files(options, found, *files, report);
  } else {
    list_rows(options, found, report.rows);
  }
  return report;
}

}  // namespace rollbook
