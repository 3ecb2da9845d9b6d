// Bytes that the database keeps, each once, whole and deflated: table ut_file.
#pragma once

#include <string>
#include <string_view>

#include "sql/connection.hpp"

namespace rollbook::utah {

// Keeps the bytes; returns their SHA-256, by which kept_bytes() gives them back.
std::string keep_bytes(sql::Connection& db, std::string_view bytes);
// Throws Error(database) for bytes that are not what they were.
std::string kept_bytes(sql::Connection& db, const std::string& sha256);

}  // namespace rollbook::utah
