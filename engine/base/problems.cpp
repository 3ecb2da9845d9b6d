#include "base/problems.hpp"

namespace rollbook {

void Problems::add(Problem problem) {
  ++m_total;
  if (m_list.size() < kept) {
    m_list.push_back(std::move(problem));
  } else {
    ++m_beyond[problem.kind()];
  }
}

void Problems::add_beyond(const ProblemCounts& beyond) {
  for (const auto& [kind, count] : beyond) {
    m_beyond[kind] += count;
    m_total += count;
  }
}

void Problems::add(const Error& error) {
  for (const auto& problem : error.problems()) add(problem);
  add_beyond(error.beyond());
}

void Problems::add(const Problems& others) {
  for (const auto& problem : others.m_list) add(problem);
  add_beyond(others.m_beyond);
}

void Problems::refuse_if_any() const {
  if (!empty()) throw Error(ErrorKind::refused, m_list, m_beyond);
}

}  // namespace rollbook
