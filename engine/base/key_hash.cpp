#include "base/key_hash.hpp"

#include <cstring>
#include <random>

namespace rollbook {

namespace {

// Both halves of the product of two 64-bit numbers, folded into one.
std::uint64_t folded(std::uint64_t a, std::uint64_t b) {
#ifdef __SIZEOF_INT128__
  __extension__ using Wide = unsigned __int128;
  const Wide product = Wide{a} * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
#else
  const std::uint64_t low_a = a & 0xFFFFFFFFU, high_a = a >> 32U, low_b = b & 0xFFFFFFFFU, high_b = b >> 32U;
  const std::uint64_t low = low_a * low_b, cross = high_a * low_b + (low >> 32U);
  const std::uint64_t middle = low_a * high_b + (cross & 0xFFFFFFFFU);
  return (a * b) ^ (high_a * high_b + (cross >> 32U) + (middle >> 32U));
#endif
}

template <class Word>
std::uint64_t word_at(const char* at) {
  Word word;
  std::memcpy(&word, at, sizeof word);
  return word;
}

std::uint64_t few_bytes(std::string_view text) {
  const auto byte = [&](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(text[i])}; };
  return text.empty() ? 0 : byte(0) | (byte(text.size() / 2) << 8U) | (byte(text.size() - 1) << 16U);
}

}  // namespace

KeyHash::KeyHash(std::uint64_t mask) : m_secrets{}, m_mask(mask) {
  std::random_device device;
  for (auto& secret : m_secrets) secret = (std::uint64_t{device()} << 32U) | device();
}

KeyHash KeyHash::lasting() {
  KeyHash hash;
  hash.m_secrets = {0x9e3779b97f4a7c15U, 0xbf58476d1ce4e5b9U, 0x94d049bb133111ebU, 0xd6e8feb86659fd93U,
                    0xa0761d6478bd642fU};
  return hash;
}

std::uint64_t KeyHash::add(std::uint64_t hash, std::string_view field) const {
  const std::size_t length = field.size();
  for (; field.size() > 16; field.remove_prefix(16)) {
    hash = folded(word_at<std::uint64_t>(field.data()) ^ m_secrets[1],
                  word_at<std::uint64_t>(field.data() + 8) ^ hash ^ m_secrets[2]);
  }
  const char* const at = field.data();
  const std::size_t left = field.size();
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  if (left >= 8) {
    first = word_at<std::uint64_t>(at);
    last = word_at<std::uint64_t>(at + left - 8);
  } else if (left >= 4) {
    first = word_at<std::uint32_t>(at);
    last = word_at<std::uint32_t>(at + left - 4);
  } else {
    first = few_bytes(field);
  }
  // The length is no part of the words: "3" and "03" would be the same by one bit in each.
  return folded(first ^ m_secrets[3], last ^ (hash + length * m_secrets[2]) ^ m_secrets[4]);
}

std::uint64_t KeyHash::finish(std::uint64_t hash) const {
  return folded(hash ^ m_secrets[1], m_secrets[4] | 1U) & m_mask;
}

}  // namespace rollbook
