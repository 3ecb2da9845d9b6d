#include "property/first_look.hpp"

#include <algorithm>
#include <vector>

#include "facade/senr_run.hpp"

namespace rollbook::test {

namespace {

std::string lines_of(std::vector<std::string> lines) {
  std::sort(lines.begin(), lines.end());
  std::string text;
  for (const auto& line : lines) text += line + "\n";
  return text;
}

std::string told(const SenrPlan& plan) {
  std::string text;
  for (const auto& file : plan.files) {
    text += file.kind + "\n";
    for (const auto& change : file.changes) {
      for (const auto& part : {change.action, change.ssid, change.student_id, change.reason, change.changed,
                               change.held, change.record}) {
        text += part + "|";
      }
      text += "\n";
    }
  }
  std::vector<std::string> not_sent;
  for (const auto& row : plan.not_sent) {
    not_sent.push_back(row.kind + "|" + row.code + "|" + row.reason + "|" + row.ssid + "|" + row.student_id +
                       "|" + row.school + "|" + row.start_date);
  }
  std::vector<std::string> notices;
  for (const auto& notice : plan.notices)
    notices.push_back(notice.problem.field + ": " + notice.problem.message);
  return text + lines_of(not_sent) + lines_of(notices) + std::to_string(plan.size.held_in_scope) + " held, " +
         std::to_string(plan.size.matched) + " matched, " + std::to_string(plan.removals) + " removals\n";
}

std::string run(const std::string& database, const std::string& today, bool everyone) {
  Store::Impl impl{sql::Connection(database, sql::Open::read_write), {}};
  impl.context.today = today;
  sql::Transaction transaction(impl.db);
  wanted::SenrRun settings = senr_run(impl.db, impl.context, {});
  settings.everyone = everyone;
  return told(plan_senr(impl, settings));
}

}  // namespace

std::string first_look_difference(const std::string& database, const std::string& today) {
  const std::string plain = run(database, today, true);
  const std::string looked = run(database, today, false);
  return plain == looked ? "" : "everyone:\n" + plain + "after the first look:\n" + looked;
}

}  // namespace rollbook::test
