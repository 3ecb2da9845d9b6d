#include "history/post.hpp"
#include "facade/process.hpp"
#include "facade/store_impl.hpp"
#include "history/reply.hpp"
#include "read/reply.hpp"

namespace rollbook {

namespace {

FileChoice with_code(FileChoice choice) {
  choice.process = process_code(choice.process);
  return choice;
}

// The answer that says which schools posted is kept too, after the post: what it rejects is what the post
// left.
void keep_reply(sql::Connection& db, const Context& context, const FileChoice& choice,
                const PostReport& posted) {
  const auto reply = read::parse_reply(choice.reply, choice.process, lea_code(db));
  const auto answered = history::find_answered(db, choice.process, reply, posted.batch, posted.file);
  if (!history::is_kept(db, choice.process, reply, answered.file.id))
    history::store_reply(db, context, choice.process, reply, answered);
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
  if (!choice.reply.empty()) keep_reply(m_impl->db, m_impl->context, choice, report);
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
