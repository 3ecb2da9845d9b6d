#include "layout/json_text.hpp"

#include <algorithm>

#include "layout/json_line.hpp"
#include "rollbook/error.hpp"

namespace rollbook::layout {

namespace {

constexpr std::size_t longest_message = 160;

// "[json.exception.type_error.302] (/records/0) type must be string": the place and the words.
Problem problem_of(std::string_view said) {
  Problem problem;
  const auto number = said.find("] ");
  if (number != std::string_view::npos) said.remove_prefix(number + 2);
  const auto place = said.starts_with("(/") ? said.find(") ") : std::string_view::npos;
  if (place != std::string_view::npos) {
    problem.field = said.substr(1, place - 1);
    said.remove_prefix(place + 2);
  }
  said = said.substr(0, said.find("; last read"));
  problem.message = said.substr(0, longest_message);
  return problem;
}

}  // namespace

void refuse_json(const std::string& file, std::string_view text, const nlohmann::json::exception& error) {
  Problem problem = problem_of(error.what());
  problem.file = file;
  problem.code = "LAYOUT";
  if (const auto* syntax = dynamic_cast<const nlohmann::json::parse_error*>(&error)) {
    const auto read = text.substr(0, syntax->byte == 0 ? 0 : syntax->byte - 1);
    problem.line = 1 + std::count(read.begin(), read.end(), '\n');
    problem.message = "is no JSON: " + problem.message;
  } else {
    problem.line = line_of(text, problem.field);
  }
  throw Error(ErrorKind::refused, std::move(problem));
}

void refuse_value(const nlohmann::json& value, const std::string& message) {
  constexpr int wrong_type = 302;
  throw nlohmann::json::type_error::create(wrong_type, message, &value);
}

long number_in(const nlohmann::json& value, long least, long most) {
  const bool fits = value.is_number_unsigned()
                        ? value.get<std::uint64_t>() <= static_cast<std::uint64_t>(most)
                        : value.is_number_integer() && value.get<std::int64_t>() <= most;
  if (fits && value.get<std::int64_t>() >= least) return value.get<long>();
  refuse_value(value, "not a whole number from " + std::to_string(least) + " to " + std::to_string(most));
}

}  // namespace rollbook::layout
