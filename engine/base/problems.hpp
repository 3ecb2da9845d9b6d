// Data problems on their way to one Error: all are counted, the first ones are kept.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "rollbook/error.hpp"

namespace rollbook {

class Problems {
 public:
  static constexpr std::size_t kept = 10000;

  void add(Problem problem);
  void add(const Error& error);
  void add(const Problems& others);
  bool empty() const { return m_total == 0; }
  unsigned long total() const { return m_total; }
  const std::vector<Problem>& list() const { return m_list; }
  // Throws Error(refused) if there is a problem.
  void refuse_if_any() const;

 private:
  void add_beyond(const ProblemCounts& beyond);

  std::vector<Problem> m_list;
  ProblemCounts m_beyond;  // those that the list does not hold
  unsigned long m_total = 0;
};

}  // namespace rollbook
