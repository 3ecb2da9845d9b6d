#include "deliver/sftp.hpp"

#include "base/sha256.hpp"
#include "deliver/curl.hpp"
#include "rollbook/error.hpp"

namespace rollbook::deliver {

namespace {

enum class There { nothing, same, other };

class Delivery {
 public:
  Delivery(const Target& target, const Login& login, const std::string& name, const std::string& bytes)
      : m_target(target), m_session(target, login), m_name(name), m_bytes(bytes) {}

  bool run() {
    const There before = compare(path_of(m_name));
    if (before == There::same) return true;
    if (before == There::other)
      refuse("a file of that name with other bytes is there and is never overwritten");
    const std::string hidden = path_of("." + m_name + "." + sha256_hex(m_bytes).substr(0, 12) + ".part");
    must(m_session.upload(hidden, m_bytes));
    if (compare(hidden) != There::same) refuse("what arrived at the server is not what was sent");
    rename(hidden, path_of(m_name));
    return false;
  }

 private:
  std::string path_of(const std::string& name) const {
    const auto& folder = m_target.folder;
    return folder.empty() || folder.ends_with("/") ? folder + name : folder + "/" + name;
  }

  [[noreturn]] void refuse(const std::string& why) const {
    const std::string place = m_target.shown();
    throw Error(ErrorKind::refused,
                Problem{place + (place.ends_with("/") ? "" : "/") + m_name, 0, {}, why, {}});
  }

  void must(CURLcode code) const {
    if (code != CURLE_OK) refuse(m_session.trouble(code));
  }

  There compare(const std::string& path) {
    std::size_t at = 0;
    bool same = true;
    const auto code = m_session.download(path, [&](std::string_view piece) {
      same = m_bytes.compare(at, piece.size(), piece) == 0;
      at += piece.size();
      return same;
    });
    if (code == CURLE_REMOTE_FILE_NOT_FOUND) return There::nothing;
    if (!same) return There::other;
    must(code);
    return at == m_bytes.size() ? There::same : There::other;
  }

  // Another sender may have been quicker: then what is there decides.
  void rename(const std::string& from, const std::string& to) {
    const auto code = m_session.command("rename " + quoted(from) + " " + quoted(to));
    if (code == CURLE_OK) return;
    if (code != CURLE_QUOTE_ERROR) must(code);
    const There now = compare(to);
    if (now == There::other) refuse("a file of that name with other bytes is there and is never overwritten");
    if (now == There::nothing) refuse("the server does not give the uploaded file its name");
    m_session.command("rm " + quoted(from));
  }

  const Target& m_target;
  Session m_session;
  const std::string& m_name;
  const std::string& m_bytes;
};

}  // namespace

bool to_server(const Target& target, const Credentials& credentials, const std::string& name,
               const std::string& bytes) {
  const Login login = login_of(credentials);
  return Delivery(target, login, name, bytes).run();
}

}  // namespace rollbook::deliver
