#include "reports.hpp"

#include <algorithm>

#include "text_list.hpp"

namespace rollbook::cli {

namespace {

struct Group {
  const NotSent* first;
  std::int64_t count;
};

std::vector<Group> grouped(const std::vector<NotSent>& rows) {
  std::vector<Group> groups;
  for (const auto& row : rows) {
    const auto same = [&row](const Group& g) {
      return g.first->kind == row.kind && g.first->code == row.code;
    };
    const auto found = std::find_if(groups.begin(), groups.end(), same);
    if (found == groups.end()) {
      groups.push_back({&row, 1});
    } else {
      ++found->count;
      if (found->first->waits && !row.waits) found->first = &row;
    }
  }
  const auto order = [](const Group& a, const Group& b) {
    return std::pair(a.first->kind, a.first->code) < std::pair(b.first->kind, b.first->code);
  };
  std::sort(groups.begin(), groups.end(), order);
  return groups;
}

// The cell of the column with that name; NULL where the table has no such column.
Cell cell_of(const Table& table, const std::vector<Cell>& row, const std::string& column) {
  const auto found = std::find(table.columns.begin(), table.columns.end(), column);
  if (found == table.columns.end()) return std::monostate{};
  return row[static_cast<std::size_t>(found - table.columns.begin())];
}

Table explained_rows(const ExtractReport& report) {
  Table table{
      {"kind", "file", "line", "action", "ssid", "student_id", "school", "start_date", "code", "reason"}, {}};
  for (const auto& row : report.records.rows) {
    std::vector<Cell> cells{std::string("record")};
    for (const char* column :
         {"file", "line", "action", "ssid", "student_id", "school", "start_date", "code", "reason"}) {
      cells.push_back(cell_of(report.records, row, column));
    }
    table.rows.push_back(std::move(cells));
  }
  for (const auto& row : report.not_sent) {
    const Cell none;
    table.rows.push_back({row.kind, none, none, none, row.ssid, row.student_id, row.school, row.start_date,
                          row.code, row.reason});
  }
  return table;
}

// What changes by a row of explained_rows; NULL for a row that is not sent.
Cell changed_of(const ExtractReport& report, std::size_t row) {
  if (row >= report.records.rows.size()) return std::monostate{};
  return cell_of(report.records, report.records.rows[row], "changed");
}

// The file of a row of explained_rows; nullptr for a row that is not sent.
const ExtractedFile* file_of(const ExtractReport& report, std::size_t row) {
  if (row >= report.records.rows.size()) return nullptr;
  const Cell name = cell_of(report.records, report.records.rows[row], "file");
  const auto found = std::find_if(report.files.begin(), report.files.end(),
                                  [&](const ExtractedFile& file) { return Cell{file.name} == name; });
  return found == report.files.end() ? nullptr : &*found;
}

}  // namespace

void note_ods(Output& output, const OdsReport& report) {
  output.notices(report.notices);
  std::string line = "generation " + std::to_string(report.generation) + ": " + counted(report.rows, "row");
  if (report.differs_from_belief > 0) {
    line += ", " + counted(report.differs_from_belief, "difference") + " from what was believed before";
  }
  if (report.ended_files > 0)
    line += ", " + counted(report.ended_files, "unposted file") + " became obsolete";
  output.note(line);
}

std::vector<std::string> not_sent_summary(const std::vector<NotSent>& rows) {
  std::vector<std::string> lines;
  for (const auto& group : grouped(rows)) {
    const NotSent& first = *group.first;
    lines.push_back(first.kind + ": " + std::to_string(group.count) +
                    (first.code.empty() ? "" : " [" + first.code + "]") +
                    (group.count > 1 ? ", for example: " : ": ") + first.reason);
  }
  return lines;
}

void note_open_batches(Output& output, const std::vector<OpenBatch>& batches, const std::string& ended) {
  std::vector<std::string> lines;
  for (const auto& batch : batches) {
    lines.push_back(batch.process + " batch " + std::to_string(batch.number) + ", made on " + batch.made_on +
                    ", never posted: " + batch.ready + " (" + counted(batch.records, "record") + ")" +
                    (batch.locked > 0 ? " and " + counted(batch.locked, "file") + " after it" : "") +
                    (batch.process == ended
                         ? "; obsolete with this import"
                         : "; if the state took it: rollbook post " + lower(batch.process) + " " +
                               batch.ready + " --batch " + std::to_string(batch.number)));
  }
  output.notes(lines);
}

Cell batch_of(const ExtractReport& report) {
  const auto batch = std::max(report.batch, report.same_as);
  return batch > 0 ? Cell{batch} : Cell{};
}

Table explained(const ExtractReport& report) {
  Table table = explained_rows(report);
  if (batch_of(report) != Cell{} || report.records.rows.empty()) return table;
  table.columns.emplace_back("changed");
  for (std::size_t i = 0; i < table.rows.size(); ++i) table.rows[i].push_back(changed_of(report, i));
  return table;
}

Table explained_with_files(const ExtractReport& report) {
  Table table = explained_rows(report);
  table.columns.insert(table.columns.end(), {"changed", "batch", "status", "path"});
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    auto& row = table.rows[i];
    row.push_back(changed_of(report, i));
    const auto* file = file_of(report, i);
    if (file == nullptr) {
      row.insert(row.end(), 3, Cell{});
      continue;
    }
    row.insert(row.end(),
               {batch_of(report), Cell{file->status}, file->path.empty() ? Cell{} : Cell{file->path}});
  }
  return table;
}

void print_guard(Output& output, const RemovalGuard& guard) {
  std::vector<std::string> rows;
  for (const auto& row : guard.rows) rows.push_back(row.text());
  output.error(guard.summary);
  output.errors(guard.schools);
  output.errors(rows);
  output.error(guard.advice);
}

std::string posted_file(const std::string& process, const PostReport& report) {
  return process + " batch " + std::to_string(report.batch) + ", " + report.file + " (" +
         counted(report.records, "record") + ")";
}

std::vector<std::string> offered_files(const std::string& placeholder) {
  if (placeholder != "FILE") return {};
  return {"001", "002", "003"};
}

}  // namespace rollbook::cli
