#include "utah/kept_file.hpp"

#include <zlib.h>

#include <cstdint>

#include "base/sha256.hpp"
#include "rollbook/error.hpp"

namespace rollbook::utah {

namespace {

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

// zlib makes no byte into more than 1032.
constexpr std::uint64_t most_inflated = 1040;

[[noreturn]] void damaged(const std::string& sha256) {
  throw Error(ErrorKind::database, "a kept file is damaged: " + sha256);
}

}  // namespace

std::string keep_bytes(sql::Connection& db, std::string_view bytes) {
  std::string sha256 = sha256_hex(bytes);
  auto insert = db.query("store/utah/keep_file");
  const std::string packed = deflated(bytes);
  insert.bind({{"sha256", sha256}, {"size", static_cast<std::int64_t>(bytes.size())}, {"deflated", {}}});
  insert.bind_blob(3, packed);
  insert.execute();
  return sha256;
}

std::string kept_bytes(sql::Connection& db, const std::string& sha256) {
  auto row = db.query("store/utah/kept_file");
  row.bind({{"sha256", sha256}});
  if (!row.step()) throw Error(ErrorKind::database, "a kept file is missing: " + sha256);
  const std::string_view packed = row.blob(1);
  const auto stated = row.integer(0);
  if (stated < 0 || static_cast<std::uint64_t>(stated) > packed.size() * most_inflated) damaged(sha256);
  std::string bytes(static_cast<std::size_t>(stated), '\0');
  auto size = static_cast<uLongf>(bytes.size());
  const int code =
      ::uncompress(reinterpret_cast<Bytef*>(bytes.data()), &size,
                   reinterpret_cast<const Bytef*>(packed.data()), static_cast<uLong>(packed.size()));
  if (code != Z_OK || size != bytes.size() || sha256_hex(bytes) != sha256) damaged(sha256);
  return bytes;
}

}  // namespace rollbook::utah
