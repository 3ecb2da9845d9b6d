#include "report/cell.hpp"

#include <charconv>

namespace rollbook::report {

namespace {

std::string real_text(double value) {
  char buffer[32];
  const auto end = std::to_chars(std::begin(buffer), std::end(buffer), value).ptr;
  return {buffer, end};
}

}  // namespace

bool is_null(const Cell& cell) {
  return std::holds_alternative<std::monostate>(cell);
}

bool is_number(const Cell& cell) {
  return std::holds_alternative<std::int64_t>(cell) || std::holds_alternative<double>(cell);
}

std::string cell_text(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
  if (const auto* real = std::get_if<double>(&cell)) return real_text(*real);
  return {};
}

}  // namespace rollbook::report
