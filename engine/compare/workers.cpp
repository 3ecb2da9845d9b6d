#include "compare/workers.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace rollbook::compare {

namespace {

class Queue {
 public:
  Queue(std::size_t jobs, const std::function<void(std::size_t)>& job) : m_jobs(jobs), m_job(job) {}

  void work(const std::function<void(std::size_t)>& told) {
    try {
      for (auto next = m_next++; next < m_jobs; next = m_next++) {
        m_job(next);
        if (told) told(std::min(m_next.load(), m_jobs));
      }
    } catch (...) {
      m_next = m_jobs;
      const std::lock_guard lock(m_mutex);
      if (!m_failure) m_failure = std::current_exception();
    }
  }
  void rethrow() const {
    if (m_failure) std::rethrow_exception(m_failure);
  }

 private:
  const std::size_t m_jobs;
  const std::function<void(std::size_t)>& m_job;
  std::atomic<std::size_t> m_next{0};
  std::mutex m_mutex;
  std::exception_ptr m_failure;
};

}  // namespace

void run_jobs(unsigned threads, std::size_t jobs, const std::function<void(std::size_t)>& job,
              const std::function<void(std::size_t)>& told) {
  Queue queue(jobs, job);
  {
    std::vector<std::jthread> helpers;
    try {
      while (helpers.size() + 1 < std::min<std::size_t>(threads, jobs)) {
        helpers.emplace_back([&queue] { queue.work({}); });
      }
    } catch (const std::system_error&) {  // no more threads to be had: those that run do it
    }
    queue.work(told);
  }
  queue.rethrow();
}

}  // namespace rollbook::compare
