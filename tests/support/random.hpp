// Random choices that give the same run for the same seed on every machine.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace support {

class Random {
 public:
  explicit Random(std::uint64_t seed) : m_engine(seed * 0x9E3779B97F4A7C15ULL + 1) {}
  // low to high, both included
  int between(int low, int high) {
    return low + static_cast<int>(m_engine() % static_cast<std::uint64_t>(high - low + 1));
  }
  bool chance(int percent) { return between(1, 100) <= percent; }
  template <typename T>
  const T& one_of(const std::vector<T>& values) {
    return values.at(static_cast<std::size_t>(between(0, static_cast<int>(values.size()) - 1)));
  }
  template <typename T>
  void shuffle(std::vector<T>& values) {
    for (std::size_t i = values.size(); i > 1; --i) {
      std::swap(values[i - 1], values[static_cast<std::size_t>(between(0, static_cast<int>(i) - 1))]);
    }
  }

 private:
  std::mt19937_64 m_engine;
};

}  // namespace support
