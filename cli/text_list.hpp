// Small words: lists given as "a,b", counts with their noun.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace rollbook::cli {

// {"STU,ENR", "CON"} -> {"STU", "ENR", "CON"}; empty pieces are dropped.
std::vector<std::string> split_list(const std::vector<std::string>& values);
// "1 record", "2 records".
std::string counted(std::int64_t n, const std::string& noun);

}  // namespace rollbook::cli
