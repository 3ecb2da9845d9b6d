#include "history/post.hpp"
#include "facade/process.hpp"
#include "facade/store_impl.hpp"

namespace rollbook {

namespace {

FileChoice with_code(FileChoice choice) {
  choice.process = process_code(choice.process);
  return choice;
}

}  // namespace

PostReport Store::can_post(const FileChoice& file) {
  require_state(m_impl->db, "CA");
  return history::post(m_impl->db, m_impl->context, with_code(file), false);
}

PostReport Store::post(const FileChoice& file) {
  require_state(m_impl->db, "CA");
  const FileChoice choice = with_code(file);
  sql::Transaction transaction(m_impl->db);
  const PostReport report = history::post(m_impl->db, m_impl->context, choice, true);
  transaction.commit();
  return report;
}

std::vector<PostReport> Store::can_post_all(const FileChoice& batch) {
  return history::post_all(m_impl->db, m_impl->context, with_code(batch), false);
}

std::vector<PostReport> Store::post_all(const FileChoice& batch) {
  const FileChoice choice = with_code(batch);
  sql::Transaction transaction(m_impl->db);
  auto reports = history::post_all(m_impl->db, m_impl->context, choice, true);
  transaction.commit();
  return reports;
}

PostReport Store::can_unpost(const std::string& process) {
  require_state(m_impl->db, "CA");
  return history::unpost(m_impl->db, m_impl->context, process_code(process), false);
}

PostReport Store::unpost(const std::string& process) {
  require_state(m_impl->db, "CA");
  const std::string code = process_code(process);
  sql::Transaction transaction(m_impl->db);
  const PostReport report = history::unpost(m_impl->db, m_impl->context, code, true);
  transaction.commit();
  return report;
}

}  // namespace rollbook
