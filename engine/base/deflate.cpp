#include "base/deflate.hpp"

#include <zlib.h>

#include "rollbook/error.hpp"

namespace rollbook {

namespace {

// zlib makes no byte into more than 1032.
constexpr std::uint64_t most_inflated = 1040;

}  // namespace

std::string deflated(std::string_view bytes) {
  uLongf size = ::compressBound(static_cast<uLong>(bytes.size()));
  std::string out(size, '\0');
  const int code =
      ::compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
                  static_cast<uLong>(bytes.size()), 6);
  if (code != Z_OK) throw Error(ErrorKind::internal, "zlib could not compress a file");
  out.resize(size);
  return out;
}

std::optional<std::string> inflated(std::string_view packed, std::int64_t stated) {
  if (stated < 0 || static_cast<std::uint64_t>(stated) > packed.size() * most_inflated) return std::nullopt;
  std::string bytes(static_cast<std::size_t>(stated), '\0');
  auto size = static_cast<uLongf>(bytes.size());
  const int code =
      ::uncompress(reinterpret_cast<Bytef*>(bytes.data()), &size,
                   reinterpret_cast<const Bytef*>(packed.data()), static_cast<uLong>(packed.size()));
  if (code != Z_OK || size != bytes.size()) return std::nullopt;
  return bytes;
}

}  // namespace rollbook
