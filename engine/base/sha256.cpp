#include "base/sha256.hpp"

#include <openssl/evp.h>

#include <array>

#include "rollbook/error.hpp"

namespace rollbook {

struct Sha256::Impl {
  EVP_MD_CTX* context = EVP_MD_CTX_new();
};

Sha256::Sha256() : m_impl(std::make_unique<Impl>()) {
  if (m_impl->context == nullptr || EVP_DigestInit_ex(m_impl->context, EVP_sha256(), nullptr) != 1) {
    throw Error(ErrorKind::internal, "SHA-256 is not available");
  }
}

Sha256::~Sha256() {
  EVP_MD_CTX_free(m_impl->context);
}

void Sha256::add(std::string_view bytes) {
  EVP_DigestUpdate(m_impl->context, bytes.data(), bytes.size());
}

std::string Sha256::hex() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  EVP_DigestFinal_ex(m_impl->context, digest.data(), &size);
  static constexpr char hex_digits[] = "0123456789abcdef";
  std::string out;
  out.reserve(size * 2UL);
  for (unsigned int i = 0; i < size; ++i) {
    out += hex_digits[digest[i] >> 4U];
    out += hex_digits[digest[i] & 15U];
  }
  return out;
}

std::string sha256_hex(std::string_view bytes) {
  Sha256 sum;
  sum.add(bytes);
  return sum.hex();
}

}  // namespace rollbook
