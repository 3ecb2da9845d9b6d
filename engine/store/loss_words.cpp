#include "store/loss_words.hpp"

#include <algorithm>
#include <string>

namespace rollbook::store {

namespace {

constexpr const char* code = "LOSSES";
constexpr std::size_t named = 5;  // schools or columns of a line

std::string figures(const Loss& loss) {
  std::string text = std::to_string(loss.lost);
  if (loss.of > 0) text += " of " + std::to_string(loss.of);
  return text;
}

std::string and_more(std::size_t count, const std::string& one, const std::string& several) {
  if (count <= named) return {};
  const std::size_t more = count - named;
  return " and " + std::to_string(more) + " more " + (more == 1 ? one : several);
}

std::string what_happened(const Loss& loss) {
  if (!loss.column.empty()) return loss.what + " went blank";
  return loss.what + (loss.lost == 1 ? " is gone" : " are gone");
}

// "11 of 20 spells are gone: school 10: 6 of 18, school 20: 5 of 5"
std::string rows_line(const Loss& all, const std::vector<const Loss*>& schools) {
  std::string text = figures(all) + " " + what_happened(all);
  for (std::size_t i = 0; i < schools.size() && i < named; ++i) {
    text += (i == 0 ? ": " : ", ") + ("school " + schools[i]->school + ": ") + figures(*schools[i]);
    if (!schools[i]->year.empty()) text += " (most of the year " + schools[i]->year + ")";
  }
  return text + and_more(schools.size(), "school", "schools");
}

std::string columns_line(const std::vector<const Loss*>& columns) {
  std::string text =
      columns.size() == 1 ? "cells that were filled are blank: " : "columns that were filled are blank: ";
  for (std::size_t i = 0; i < columns.size() && i < named; ++i) {
    text += (i == 0 ? "" : ", ") + columns[i]->column + " in " + figures(*columns[i]) + " rows" +
            (columns[i]->what == "column" ? " (no cell is filled now)" : "");
  }
  return text + and_more(columns.size(), "column", "columns");
}

bool is_column(const Loss& loss) {
  return loss.what == "column" || loss.what == "cells";
}

// Columns of one file that are over the limit, or of which none is, from first on.
std::vector<const Loss*> columns_of(const std::vector<Loss>& losses, const Loss& first) {
  std::vector<const Loss*> columns;
  for (const auto& loss : losses) {
    if (is_column(loss) && loss.file == first.file && loss.over == first.over) columns.push_back(&loss);
  }
  return columns;
}

std::vector<const Loss*> schools_of(const std::vector<Loss>& losses, const Loss& all) {
  std::vector<const Loss*> schools;
  for (const auto& loss : losses) {
    const bool of_it = loss.file == all.file && loss.column == all.column && loss.what == all.what;
    if (of_it && !loss.school.empty()) schools.push_back(&loss);
  }
  return schools;
}

std::string empty_line(const Loss& loss) {
  return loss.lost == 0 ? "holds no row" : "holds no row; the last import had " + std::to_string(loss.lost);
}

std::string why_refused(const std::vector<Loss>& losses) {
  const bool less =
      std::any_of(losses.begin(), losses.end(), [](const Loss& l) { return l.over && l.lost > 0; });
  if (!less) return "a table without a row is no export";
  return "this import holds less than the last one (an export that broke off, of one school, of active "
         "students "
         "only?)";
}

std::vector<Problem> lines(const std::vector<Loss>& losses, bool over) {
  std::vector<Problem> lines;
  for (const auto& loss : losses) {
    if (loss.over != over || !loss.school.empty()) continue;
    if (is_column(loss)) {
      const auto columns = columns_of(losses, loss);
      if (columns.front() == &loss) lines.push_back({loss.file, 0, {}, columns_line(columns), code});
    } else if (loss.what == "empty") {
      lines.push_back({loss.file, 0, {}, empty_line(loss), code});
    } else {
      lines.push_back({loss.file, 0, loss.column, rows_line(loss, schools_of(losses, loss)), code});
    }
  }
  return lines;
}

}  // namespace

std::vector<Notice> loss_notices(const std::vector<Loss>& losses) {
  std::vector<Notice> notices;
  for (auto& line : lines(losses, false)) notices.push_back({std::move(line)});
  return notices;
}

std::optional<Error> loss_refusal(const std::vector<Loss>& losses) {
  auto over = lines(losses, true);
  if (over.empty()) return std::nullopt;
  over.push_back(
      {{}, 0, {}, why_refused(losses) + ", so nothing was changed; if it is right: --accept-losses", code});
  return Error(ErrorKind::refused, std::move(over), {});
}

Counts accepted_losses(const std::vector<Loss>& losses) {
  Counts counts;
  for (const auto& loss : losses) {
    if (!loss.over || !loss.school.empty()) continue;
    const std::string column = loss.column.empty() ? "" : " " + loss.column;
    counts.emplace_back("accepted: " + loss.file + column + ", " + loss.what + " lost", loss.lost);
  }
  return counts;
}

}  // namespace rollbook::store
