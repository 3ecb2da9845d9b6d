#include "compare/workers.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <stdexcept>
#include <vector>

using rollbook::compare::run_jobs;

TEST_CASE("Every job runs once, on any number of threads") {
  for (const unsigned threads : {1U, 2U, 5U}) {
    std::vector<std::atomic<int>> runs(100);
    std::size_t last = 0;
    run_jobs(
        threads, runs.size(), [&](std::size_t job) { ++runs[job]; },
        [&](std::size_t begun) {
          CHECK(begun >= last);
          last = begun;
        });
    CHECK(last <= runs.size());
    for (const auto& count : runs) CHECK(count == 1);
  }
  run_jobs(3, 0, [](std::size_t) { FAIL("there is no job"); });
}

TEST_CASE("What a job throws is thrown to the caller, and the rest is left") {
  for (const unsigned threads : {1U, 3U}) {
    std::atomic<int> runs{0};
    const auto job = [&](std::size_t number) {
      ++runs;
      if (number == 3) throw std::runtime_error("the third");
    };
    CHECK_THROWS_WITH(run_jobs(threads, 100000, job), "the third");
    CHECK(runs < 100000);
  }
}
