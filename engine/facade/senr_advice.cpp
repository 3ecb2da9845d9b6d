#include "facade/senr_advice.hpp"

#include <algorithm>
#include <map>

namespace rollbook {

namespace {

const plan::Row* blocked_row(const std::vector<plan::Record>& records, const plan::StudentPlan& placed) {
  const auto found = std::find_if(records.begin(), records.end(), [&](const plan::Record& record) {
    return record.id == placed.blocked_record;
  });
  return found == records.end() ? nullptr : &found->row;
}

}  // namespace

std::string open_year_advice(const std::vector<plan::Row>& held, const std::vector<plan::Record>& records,
                             const plan::StudentPlan& placed, Day today) {
  if (placed.blocked_by != "SENR0178" && placed.blocked_by != "SENR0027") return "";
  const plan::Row* blocked = blocked_row(records, placed);
  if (blocked == nullptr) return "";
  for (const plan::Row& row : held) {
    const int year = academic_year(row.start);
    if (row.exit || year >= academic_year(today) || year >= academic_year(blocked->start)) continue;
    const std::string id = academic_year_id(year);
    return "close " + id.substr(0, 5) + id.substr(7) + " first: extract senr --year " + id +
           " --year-end-exits";
  }
  return "";
}

std::set<std::string> unposted_ssids(sql::Connection& db, const std::string& process) {
  std::set<std::string> ssids;
  auto rows = db.query("history/unposted_ssids");
  for (rows.bind({{"process", process}}); rows.step();) ssids.emplace(rows.text(0));
  return ssids;
}

std::string identity_advice(const plan::StudentPlan& placed, bool in_sinf_file) {
  if (placed.blocked_by != "SENR0035") return "";
  return in_sinf_file ? "post SINF first: a file of it that is not posted holds this student"
                      : "send SINF first, if the SIS is right: extract sinf";
}

std::vector<Notice> ended_year_notices(const Plan& plan, Day today) {
  std::map<int, std::int64_t> rows;
  for (const auto& file : plan.files) {
    for (const auto& change : file.changes) {
      const bool goes = change.action == "remove" || change.action == "no_show";
      const auto start = parse_iso(change.start_date);
      if (goes && start && academic_year(*start) < academic_year(today)) ++rows[academic_year(*start)];
    }
  }
  std::vector<Notice> notices;
  for (const auto& [year, count] : rows) {
    notices.push_back(
        {{"", 0, academic_year_id(year),
          "a year that is over: " + std::to_string(count) +
              (count == 1 ? " row is removed or made a no show" : " rows are removed or made no shows") +
              ", for the SIS has other spells of that year",
          ""}});
  }
  return notices;
}

bool is_over(const std::string& year, const std::string& today) {
  const auto first = parse_academic_year_id(year);
  return first && *first < academic_year(*parse_iso(today));
}

Notice over_notice(const std::string& year) {
  return {{"", 0, "--year",
           year + " is over: it names the year of --year-end-exits, and changes nothing without it", ""}};
}

}  // namespace rollbook
