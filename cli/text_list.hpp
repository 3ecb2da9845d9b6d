// Small words: lists given as "a,b", letters, counts with their noun.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace rollbook::cli {

// "a|b" -> {"a", "b"}; empty pieces are dropped.
std::vector<std::string> split(const std::string& text, char separator);
std::string joined(const std::vector<std::string>& words, const std::string& separator);
std::string lower(std::string text);
// {"STU,ENR", "CON"} -> {"STU", "ENR", "CON"}; empty pieces are dropped.
std::vector<std::string> split_list(const std::vector<std::string>& values);
// "1 record", "2 records".
std::string counted(std::int64_t n, const std::string& noun);

}  // namespace rollbook::cli
