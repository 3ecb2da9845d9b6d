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

// Makes and fills the temporary tables of queries/work/utah/ssid; returns the layout of the day's year. day:
// ISO.
layout::UtahLayout prepare_ssid(sql::Connection& db, const std::string& day, const std::string& layout_dir);

}  // namespace rollbook::utah
