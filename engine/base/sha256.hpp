// SHA-256 as lower-case hex, by OpenSSL.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace rollbook {

class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void add(std::string_view bytes);
  std::string hex();  // ends the sum

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

std::string sha256_hex(std::string_view bytes);

}  // namespace rollbook
