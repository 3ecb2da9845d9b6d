// 64 bytes of text at a time: where its delimiters, line ends and bytes outside ASCII are, one bit a byte.
#pragma once

#include <cstddef>
#include <cstdint>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace rollbook::compare {

inline constexpr std::size_t block_bytes = 64;

struct Block {
  std::uint64_t delimiters = 0;
  std::uint64_t line_feeds = 0;
  std::uint64_t high = 0;  // outside ASCII
  bool nul = false;        // one is there
};

// For every architecture.
inline Block plain_block_of(const char* bytes, char delimiter) {
  Block block;
  for (std::size_t i = 0; i < block_bytes; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    block.delimiters |= std::uint64_t{bytes[i] == delimiter} << i;
    block.line_feeds |= std::uint64_t{byte == '\n'} << i;
    block.high |= std::uint64_t{byte >= 0x80} << i;
    block.nul |= byte == 0;
  }
  return block;
}

#ifdef __SSE2__

inline std::uint64_t bits_of(const __m128i& mask) {
  return static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(mask)));
}

inline Block block_of(const char* bytes, char delimiter) {
  const __m128i wanted = _mm_set1_epi8(delimiter);
  const __m128i line_feed = _mm_set1_epi8('\n');
  __m128i least = _mm_set1_epi8(-1);
  Block block;
  for (unsigned i = 0; i < 4; ++i) {
    const __m128i part = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes) + i);
    block.delimiters |= bits_of(_mm_cmpeq_epi8(part, wanted)) << (16 * i);
    block.line_feeds |= bits_of(_mm_cmpeq_epi8(part, line_feed)) << (16 * i);
    block.high |= bits_of(part) << (16 * i);
    least = _mm_min_epu8(least, part);
  }
  block.nul = bits_of(_mm_cmpeq_epi8(least, _mm_setzero_si128())) != 0;
  return block;
}

#else

inline Block block_of(const char* bytes, char delimiter) {
  return plain_block_of(bytes, delimiter);
}

#endif

}  // namespace rollbook::compare
