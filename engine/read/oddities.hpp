// What is odd in a state's own file but stored as it is: counted by kind and field, told once a kind.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/layout.hpp"
#include "rollbook/store.hpp"

namespace rollbook::read {

class Oddities {
 public:
  Oddities(const layout::System& system, const layout::Layout& layout);

  // fields: the record's, in layout order (more may follow).
  void look(long line, std::string_view whole_line, const std::vector<std::string_view>& fields);
  std::vector<Notice> notices(const std::string& file) const;

 private:
  struct Seen {
    long count = 0;
    long first_line = 0;
  };
  void note(std::size_t field, const char* code, long line);

  const layout::Layout& m_layout;
  std::vector<const layout::CodeSet*> m_closed;                // by field; null: not checked
  std::vector<std::string> m_last_known;                       // by field: the code that was found last
  std::map<std::pair<std::size_t, std::string>, Seen> m_seen;  // field index and code
  Seen m_control;
};

}  // namespace rollbook::read
