#include "check/upload_rule_list.hpp"

#include <algorithm>

#include "check/upload_rules.hpp"
#include "layout/layout.hpp"
#include "layout/text_table.hpp"

namespace rollbook::check {

namespace {

constexpr const char* system_name = "montana";
constexpr const char* source = "Infinite Campus: End of Year Attendance Totals Upload (Montana)";

const std::vector<layout::TextRow>& reasons() {
  static const auto rows = [] {
    const std::string file = "reasons.csv";
    const auto text = layout::embedded_files(system_name)(file);
    if (!text) throw Error(ErrorKind::internal, file + ": not found");
    return layout::read_table(file, *text,
                              {"rule", "records", "severity", "standing", "message", "condition", "source"});
  }();
  return rows;
}

}  // namespace

std::vector<std::vector<Cell>> upload_rule_rows() {
  std::vector<std::vector<Cell>> rows;
  for (const auto& row : reasons())
    rows.push_back({row.at("rule"), row.at("records"), row.at("severity"), row.at("standing"),
                    std::string("record"), row.at("message"), row.at("source")});
  const auto layout = layout::load_upload(system_name, "aa");
  for (const auto& rule : load_upload_rules(system_name, layout))
    rows.push_back({rule.code, std::string("AA"), rule.severity, rule.standing,
                    std::string(rule.by_default ? "record" : "off by default"), rule.message,
                    std::string(source)});
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return std::get<std::string>(a[0]) < std::get<std::string>(b[0]);
  });
  return rows;
}

std::optional<std::string> upload_rule_text(const std::string& code) {
  const auto layout = layout::load_upload(system_name, "aa");
  for (const auto& rule : load_upload_rules(system_name, layout)) {
    if (rule.code == code) return std::string(rule.text);
  }
  for (const auto& row : reasons()) {
    if (row.at("rule") != code) continue;
    std::string text;
    for (const char* key : {"rule", "records", "severity", "standing", "message", "source"})
      text.append("-- ").append(key).append(": ").append(row.at(key)).append("\n");
    return text + "-- told by the reader of the file: " + row.at("condition") + "\n";
  }
  return std::nullopt;
}

}  // namespace rollbook::check
