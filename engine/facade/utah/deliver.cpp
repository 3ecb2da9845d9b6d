#include "deliver/deliver.hpp"

#include <filesystem>

#include "facade/settings.hpp"
#include "facade/store_impl.hpp"
#include "rollbook/utah.hpp"
#include "store/counts.hpp"
#include "utah/kept_file.hpp"
#include "utah/steps.hpp"
#include "write/disk.hpp"

namespace rollbook {

namespace {

// A folder that is named here and now is made; the setting's must be there, as it may be a share that is not
// mounted.
deliver::Target target_of(sql::Connection& db, const std::string& to) {
  const std::string place = to.empty() ? setting(db, "ut_deliver_to") : to;
  if (place.empty())
    throw Error(ErrorKind::refused,
                "nothing says where to deliver: give --to, or rollbook setting set ut_deliver_to FOLDER");
  auto target = deliver::parse_target(place);
  if (!target.sftp && !to.empty()) write::make_folder(target.folder);
  std::error_code failed;
  const auto real = target.sftp ? std::filesystem::path() : std::filesystem::canonical(target.folder, failed);
  if (!target.sftp && !failed) target.folder = real.string();
  return target;
}

deliver::Credentials credentials_of(sql::Connection& db) {
  return {setting(db, "ut_known_hosts"), setting(db, "ut_sftp_key"), setting(db, "ut_sftp_password_file")};
}

// A state that was reached does not go back: a further copy is an event only.
void record(Store::Impl& impl, const utah::ExtractState& sent, const Delivered& delivered) {
  auto& db = impl.db;
  sql::Transaction transaction(db);
  const auto now = utah::find_state(db, sent.extract);
  const bool known =
      db.int_of("store/utah/was_delivered", {{"extract", now.extract}, {"place", delivered.to}}) != 0;
  if (known && delivered.was_there) return;
  const std::string counts = store::counts_json({{"delivered", 1}});
  if (now.state == "extracted" || now.state == "delivered") {
    utah::store_step(db, impl.context, now, {.step = "delivered", .detail = delivered.to, .counts = counts});
  } else {
    utah::store_event(db, impl.context, now, counts);
  }
  transaction.commit();
}

}  // namespace

Delivered Utah::deliver(const DeliverOptions& options) {
  auto& db = m_impl.db;
  const auto target = target_of(db, options.to);
  const auto credentials = credentials_of(db);
  const auto extract = utah::find_state(db, options.extract);
  const std::string bytes = utah::kept_bytes(db, extract.sha256);
  Delivered delivered;
  delivered.extract = extract.extract;
  delivered.file = extract.file;
  delivered.to = target.shown();
  delivered.was_there = deliver::deliver(target, credentials, extract.file, bytes);
  record(m_impl, extract, delivered);
  delivered.state = utah::find_state(db, extract.extract).state;
  return delivered;
}

}  // namespace rollbook
