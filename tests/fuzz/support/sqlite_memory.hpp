// SQLite takes its memory out of blocks of its own, by power of two: an address sanitizer makes every malloc
// dear, and SQLite is not what is being tested. For one thread.
#pragma once

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <vector>

namespace fuzz {

class SqliteMemory {
 public:
  // Before anything else of SQLite.
  static bool install() {
    sqlite3_mem_methods methods{
        take, give_back, resize, size_of, round_up, [](void*) { return SQLITE_OK; }, [](void*) {}, nullptr};
    return sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) == SQLITE_OK;
  }

 private:
  static constexpr std::size_t header = 16;
  static constexpr std::size_t block_size = 4U << 20U;

  static void*& class_of(void* piece) {
    return *reinterpret_cast<void**>(static_cast<char*>(piece) - header);
  }
  static std::size_t number(void* piece) { return reinterpret_cast<std::size_t>(class_of(piece)); }

  static void* take(int size) {
    const auto wanted = static_cast<std::size_t>(std::bit_width(static_cast<unsigned>(size) | 15U));
    void*& first = m_free[wanted];
    if (first == nullptr) return carve(wanted);
    void* piece = first;
    first = *static_cast<void**>(piece);
    return piece;
  }
  static void* carve(std::size_t wanted) {
    const std::size_t size = header + (std::size_t{1} << wanted);
    if (m_left < size) {
      m_left = std::max(block_size, size);
      m_blocks.push_back(std::make_unique<char[]>(m_left));
      m_at = m_blocks.back().get();
    }
    void* piece = m_at + header;
    m_at += size;
    m_left -= size;
    class_of(piece) = reinterpret_cast<void*>(wanted);
    return piece;
  }
  static void give_back(void* piece) {
    void*& first = m_free[number(piece)];
    *static_cast<void**>(piece) = first;
    first = piece;
  }
  static void* resize(void* piece, int size) {
    if (size <= size_of(piece)) return piece;
    void* larger = take(size);
    std::copy_n(static_cast<char*>(piece), size_of(piece), static_cast<char*>(larger));
    give_back(piece);
    return larger;
  }
  static int size_of(void* piece) { return piece == nullptr ? 0 : 1 << number(piece); }
  static int round_up(int size) { return size; }

  static inline std::array<void*, 32> m_free{};
  static inline std::vector<std::unique_ptr<char[]>> m_blocks;
  static inline char* m_at = nullptr;
  static inline std::size_t m_left = 0;
};

}  // namespace fuzz
