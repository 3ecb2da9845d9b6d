// A record in the state's caret form: fields by their 1-based position.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rollbook {

inline constexpr char record_delimiter = '^';

// Field n (1-based) of the record; empty where the record has fewer fields.
std::string_view record_field(std::string_view record, std::size_t n);
std::vector<std::string_view> split_record(std::string_view record);
std::string join_record(const std::vector<std::string>& fields);

}  // namespace rollbook
