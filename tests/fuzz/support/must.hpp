// What must hold for every input. A property that does not ends the process: libFuzzer and ctest both see
// that.
#pragma once

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/support/bundle.hpp"
#include "rollbook/error.hpp"

namespace fuzz {

inline void must(bool holds, const std::string& property) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", property.c_str());
  std::abort();
}

inline long lines_of(std::string_view bytes) {
  return 1 + std::count(bytes.begin(), bytes.end(), '\n');
}

// A refusal names a file that there is and a line within it, in few words, with nothing that could be a
// record.
inline void must_be_clear(const rollbook::Error& error, const std::vector<Part>& files) {
  must(error.kind() == rollbook::ErrorKind::refused,
       "bad data is refused, nothing else: " + std::string(error.what()));
  must(!error.problems().empty() && error.total() >= error.problems().size(), "a refusal has its problems");
  for (const auto& problem : error.problems()) {
    const auto file =
        std::find_if(files.begin(), files.end(), [&](const Part& f) { return f.name == problem.file; });
    must(file != files.end(), "a problem names a file that there is: " + problem.file);
    must(problem.line >= 0 && problem.line <= lines_of(file->bytes),
         "the line is one of the file: " + problem.text());
    must(!problem.message.empty() && problem.message.size() <= 200,
         "a message of some words: " + problem.text());
    must(std::none_of(problem.message.begin(), problem.message.end(),
                      [](char c) { return c == '^' || (c >= 0 && c < ' '); }),
         "a message holds no part of a record: " + problem.text());
  }
}

}  // namespace fuzz
