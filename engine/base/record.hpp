// A record in the state's caret form: fields by their 1-based position.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rollbook {

inline constexpr char record_delimiter = '^';

// Stands in a wanted record for a field that the SIS never supplied; never written to a file.
inline constexpr std::string_view not_supplied = "\x1A";

// A delimiter or line end inside a value would break the record: it becomes a control character, which
// FRMT0004 names.
void append_field_value(std::string& record, std::string_view value);
// 20260812 of 2026-08-12; anything of another length as it is.
void append_compact(std::string& record, std::string_view iso);
// Field n (1-based) of the record; empty where the record has fewer fields.
std::string_view record_field(std::string_view record, std::size_t n);
std::vector<std::string_view> split_record(std::string_view record);
// The record with field n (1-based) replaced; missing fields before it are made.
std::string replace_field(std::string_view record, std::size_t n, std::string_view value);
// wanted with held's values wherever wanted is not supplied; blank where held has none.
std::string fill_not_supplied(std::string_view held, std::string_view wanted);
// Whether the two agree in every field that mask marks with '1', or with 'n' where zeros in front of a number
// mean nothing (its first character is field 1); a field that wanted does not supply agrees with anything.
bool records_agree(std::string_view held, std::string_view wanted, std::string_view mask);
std::string join_record(const std::vector<std::string>& fields);

}  // namespace rollbook
