#include "utah/kept_file.hpp"

#include <cstdint>

#include "base/deflate.hpp"
#include "base/sha256.hpp"
#include "rollbook/error.hpp"

namespace rollbook::utah {

namespace {

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
  auto bytes = inflated(row.blob(1), row.integer(0));
  if (!bytes || sha256_hex(*bytes) != sha256) damaged(sha256);
  return *std::move(bytes);
}

}  // namespace rollbook::utah
