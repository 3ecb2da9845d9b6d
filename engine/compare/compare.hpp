// Two files of one layout, row by row and field by field. Knows no SQL and no database.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "compare/form.hpp"
#include "rollbook/compare.hpp"

namespace rollbook::compare {

// A row that is not the same on both sides. Views live as long as the Comparison.
struct Difference {
  std::string_view key;     // as append_key makes it
  std::string_view before;  // whole row; empty for added
  std::string_view after;   // whole row; empty for removed
};

struct Comparison {
  Form form;  // the newest layout's when neither file has a row
  std::uint64_t same = 0;
  std::vector<Difference> added, removed, changed;  // in the order of their keys
  std::vector<Notice> notices;
  std::shared_ptr<const void> storage;
};

// How the work is cut up. Results do not depend on it.
struct Effort {
  unsigned threads = 0;                               // 0: what the machine has, eight at most
  std::size_t segment_bytes = std::size_t{4} << 20U;  // below 4 GiB
  std::uint64_t hash_mask = ~std::uint64_t{0};
};

// Throws Error(refused): a file that cannot be read, lines that are no rows, files of two layouts, a key
// twice.
Comparison compare(const std::string& process, const std::string& old_file, const std::string& new_file,
                   const Context& context, const Effort& effort = {});

// found is called for each field in which the rows differ, in the order of the fields.
using FieldFound = std::function<void(std::size_t index, std::string_view before, std::string_view after)>;
void for_each_changed_field(const Form& form, const Difference& changed, const FieldFound& found);

}  // namespace rollbook::compare
