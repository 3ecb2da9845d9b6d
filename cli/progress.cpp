#include "progress.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace rollbook::cli {

namespace {

constexpr std::size_t bar_width = 30;
constexpr auto silent_for = std::chrono::seconds(1);
constexpr auto between_draws = std::chrono::milliseconds(100);

}  // namespace

std::string progress_line(const std::string& stage, std::uint64_t done, std::uint64_t total) {
  const std::string head = stage.substr(0, 30) + "  ";
  if (total == 0) return head + std::to_string(done);
  const double share = std::min(1.0, static_cast<double>(done) / static_cast<double>(total));
  const auto filled = static_cast<std::size_t>(share * bar_width);
  const auto percent = std::to_string(static_cast<int>(share * 100));
  return head + "[" + std::string(filled, '=') + std::string(bar_width - filled, ' ') + "] " +
         std::string(3 - std::min<std::size_t>(3, percent.size()), ' ') + percent + "%";
}

Progress::Progress(bool shown) : m_shown(shown && ::isatty(STDERR_FILENO) != 0) {}

void Progress::update(const char* stage, std::uint64_t done, std::uint64_t total) {
  if (!m_shown) return;
  const auto now = Clock::now();
  if (now - m_start < silent_for || now - m_last < between_draws) return;
  m_last = now;
  m_drawn = true;
  std::fprintf(stderr, "\r\x1b[K%s", progress_line(stage, done, total).c_str());
  std::fflush(stderr);
}

void Progress::clear() {
  if (!m_drawn) return;
  std::fputs("\r\x1b[K", stderr);
  std::fflush(stderr);
  m_drawn = false;
}

}  // namespace rollbook::cli
