// A few jobs on a few threads.
#pragma once

#include <cstddef>
#include <functional>

namespace rollbook::compare {

// Runs job(0) to job(jobs - 1) on at most that many threads, this one among them, and waits for all. told is
// called on this thread, after each of its own jobs, with the number of jobs begun. What a job throws is
// thrown here, and no further job begins.
void run_jobs(unsigned threads, std::size_t jobs, const std::function<void(std::size_t)>& job,
              const std::function<void(std::size_t)>& told = {});

}  // namespace rollbook::compare
