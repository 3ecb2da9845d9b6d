// Hash of a list of fields.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace rollbook {

class KeyHash {
 public:
  // Secrets drawn anew in every run, so that no file can be made to collide.
  // mask: what is kept of a hash; a test makes everything collide with a small one.
  explicit KeyHash(std::uint64_t mask = ~std::uint64_t{0});

  // The same in every run: for hashes that are stored.
  static KeyHash lasting();

  std::uint64_t start() const { return m_secrets[0]; }
  // The next field; its length counts, so that "ab","c" is not "a","bc".
  std::uint64_t add(std::uint64_t hash, std::string_view field) const;
  std::uint64_t finish(std::uint64_t hash) const;

 private:
  std::array<std::uint64_t, 5> m_secrets;
  std::uint64_t m_mask;
};

}  // namespace rollbook
