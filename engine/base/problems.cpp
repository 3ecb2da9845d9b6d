#include "base/problems.hpp"

namespace rollbook {

void Problems::add(Problem problem) {
  ++m_total;
  if (m_list.size() < kept) m_list.push_back(std::move(problem));
}

void Problems::add(const Error& error) {
  for (const auto& problem : error.problems()) add(problem);
  m_total += error.total() - error.problems().size();
}

void Problems::add(const Problems& others) {
  for (const auto& problem : others.m_list) add(problem);
  m_total += others.m_total - others.m_list.size();
}

void Problems::refuse_if_any() const {
  if (!empty()) throw Error(ErrorKind::refused, m_list, m_total);
}

}  // namespace rollbook
