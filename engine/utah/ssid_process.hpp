// The SSID process: its four steps, and where each student is in it on a day.
#pragma once

#include <string>

#include "layout/utah.hpp"
#include "rollbook/utah.hpp"
#include "sql/connection.hpp"

namespace rollbook::utah {

// As the command line and the store call it: retrieve, retrieve-new, update, verify.
const char* name_of(SsidStep step);
SsidStep step_of(const std::string& name);
bool asks_for_ssid(SsidStep step);  // retrieve, retrieve-new

// Whom the process speaks of: who is enrolled on a day, or everybody of the school year, as the state's files
// of the year have them.
struct SsidPeriod {
  std::string day;  // ISO
  int year = 0;
  bool whole = false;
};

// date: the day that was asked for; empty: the whole year of today, in summer until the next one begins in S1
// the one that ended.
SsidPeriod ssid_period(sql::Connection& db, const std::string& date, const std::string& today);

// Makes and fills the temporary tables of queries/work/utah/ssid; returns the layout of the year.
layout::UtahLayout prepare_ssid(sql::Connection& db, const SsidPeriod& period, const std::string& layout_dir);

}  // namespace rollbook::utah
