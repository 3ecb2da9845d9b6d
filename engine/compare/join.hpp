// Two files' rows matched by key.
#pragma once

#include <cstdint>
#include <vector>

#include "compare/form.hpp"
#include "compare/rows.hpp"

namespace rollbook::compare {

struct Side {
  const char* text = nullptr;
  std::vector<Segment> segments;

  std::uint64_t rows() const;
};

struct Matched {
  struct Pair {
    Row before;
    Row after;
  };
  std::vector<Row> added;
  std::vector<Row> removed;
  std::vector<Pair> changed;  // one key, other bytes
  std::uint64_t same = 0;     // byte for byte
  bool doubled = false;       // a key is there twice in one of the files; then the rest means nothing
};

// Rows are the same when their bytes are: a hash only says where to look. Nothing comes in any order.
Matched match(const Side& before, const Side& after, const Form& form, unsigned threads);

}  // namespace rollbook::compare
