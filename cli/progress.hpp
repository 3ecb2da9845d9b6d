// A progress bar on standard error: on a terminal only, and only when the work lasts more than a second.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace rollbook::cli {

class Progress {
 public:
  explicit Progress(bool shown);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void update(const char* stage, std::uint64_t done, std::uint64_t total);
  // Takes the bar off the line, before something else is written.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  bool m_shown;
  bool m_drawn = false;
  Clock::time_point m_start = Clock::now();
  Clock::time_point m_last;
};

// The bar's text, at most 70 columns: "reading STU  [=====     ]  52%"; without a total only the count.
std::string progress_line(const std::string& stage, std::uint64_t done, std::uint64_t total);

}  // namespace rollbook::cli
