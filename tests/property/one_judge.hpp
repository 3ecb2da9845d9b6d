// check and extract are one judge: what the one finds the other holds back.
#pragma once

#include <string>

#include "rollbook/store.hpp"

namespace rollbook::test {

// Empty if every record held back has its finding, and no record that is sent has a fatal one; else the first
// that differs. report: an extract of the process now.
std::string judge_difference(Store& store, const std::string& process, const ExtractReport& report);

}  // namespace rollbook::test
