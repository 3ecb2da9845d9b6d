#include "deliver/curl.hpp"

#include <algorithm>
#include <cstring>
#include <memory>

#include "rollbook/error.hpp"

namespace rollbook::deliver {

namespace {

constexpr long connect_seconds = 20;
constexpr auto stalled_after = std::chrono::seconds(60);

void start_library() {
  static const CURLcode code = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (code != CURLE_OK) throw Error(ErrorKind::internal, "libcurl does not start");
}

struct Reader {
  std::string_view bytes;
  static std::size_t read(char* to, std::size_t size, std::size_t count, void* reader) {
    auto& rest = static_cast<Reader*>(reader)->bytes;
    const std::size_t n = std::min(size * count, rest.size());
    std::memcpy(to, rest.data(), n);
    rest.remove_prefix(n);
    return n;
  }
};

struct Writer {
  const std::function<bool(std::string_view)>& got;
  static std::size_t write(const char* from, std::size_t size, std::size_t count, void* writer) {
    return static_cast<Writer*>(writer)->got({from, size * count}) ? size * count : 0;
  }
};

}  // namespace

Session::Session(const Target& target, const Login& login) : m_target(target), m_login(login) {
  start_library();
  m_handle = curl_easy_init();
  if (m_handle == nullptr) throw Error(ErrorKind::internal, "libcurl does not start");
}

Session::~Session() {
  curl_easy_cleanup(m_handle);
}

std::string Session::url_of(const std::string& path) const {
  const std::string host =
      m_target.host.find(':') == std::string::npos ? m_target.host : "[" + m_target.host + "]";
  const std::string start = path.starts_with("/") ? "" : "/~/";
  return "sftp://" + host + ":" + std::to_string(m_target.port) + start + percent_encoded(path);
}

int Session::watch(void* session, curl_off_t, curl_off_t down, curl_off_t, curl_off_t up) {
  auto& self = *static_cast<Session*>(session);
  const auto now = std::chrono::steady_clock::now();
  if (down + up != self.m_moved) self.m_last_move = now;
  self.m_moved = down + up;
  self.m_stalled = now - self.m_last_move > stalled_after;
  return self.m_stalled ? 1 : 0;
}

CURLcode Session::perform(const std::string& url) {
  m_error[0] = '\0';
  m_moved = 0;
  m_last_move = std::chrono::steady_clock::now();
  const auto set = [this](CURLoption option, auto value) {
    if (curl_easy_setopt(m_handle, option, value) != CURLE_OK)
      throw Error(ErrorKind::internal, "this libcurl lacks what SFTP needs");
  };
  set(CURLOPT_URL, url.c_str());
  set(CURLOPT_PROTOCOLS_STR, "sftp");
  set(CURLOPT_PROXY, "");
  set(CURLOPT_USERNAME, m_target.user.c_str());
  set(CURLOPT_SSH_KNOWNHOSTS, m_login.known_hosts.c_str());
  set(CURLOPT_SSH_KEYFUNCTION, check_host_key);
  set(CURLOPT_SSH_KEYDATA, &m_host_key);
  long ways = CURLSSH_AUTH_NONE;
  if (!m_login.key.empty()) ways |= CURLSSH_AUTH_PUBLICKEY;
  if (!m_login.password.empty()) ways |= CURLSSH_AUTH_PASSWORD | CURLSSH_AUTH_KEYBOARD;
  if (m_login.agent) ways |= CURLSSH_AUTH_AGENT;
  set(CURLOPT_SSH_AUTH_TYPES, ways);
  if (!m_login.key.empty()) set(CURLOPT_SSH_PRIVATE_KEYFILE, m_login.key.c_str());
  if (!m_login.password.empty()) set(CURLOPT_PASSWORD, m_login.password.c_str());
  set(CURLOPT_CONNECTTIMEOUT, connect_seconds);
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_NOPROGRESS, 0L);
  set(CURLOPT_XFERINFOFUNCTION, &Session::watch);
  set(CURLOPT_XFERINFODATA, this);
  set(CURLOPT_NEW_FILE_PERMS, 0600L);
  set(CURLOPT_ERRORBUFFER, static_cast<char*>(m_error));
  return curl_easy_perform(m_handle);
}

CURLcode Session::upload(const std::string& path, std::string_view bytes) {
  curl_easy_reset(m_handle);
  Reader reader{bytes};
  curl_easy_setopt(m_handle, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(m_handle, CURLOPT_READFUNCTION, &Reader::read);
  curl_easy_setopt(m_handle, CURLOPT_READDATA, &reader);
  curl_easy_setopt(m_handle, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(bytes.size()));
  return perform(url_of(path));
}

CURLcode Session::download(const std::string& path, const std::function<bool(std::string_view)>& got) {
  curl_easy_reset(m_handle);
  Writer writer{got};
  curl_easy_setopt(m_handle, CURLOPT_WRITEFUNCTION, &Writer::write);
  curl_easy_setopt(m_handle, CURLOPT_WRITEDATA, &writer);
  return perform(url_of(path));
}

// A URL that ends in a slash and asks for no body lists nothing: only the commands are run.
CURLcode Session::command(const std::string& text) {
  curl_easy_reset(m_handle);
  const std::unique_ptr<curl_slist, void (*)(curl_slist*)> list(curl_slist_append(nullptr, text.c_str()),
                                                                curl_slist_free_all);
  curl_easy_setopt(m_handle, CURLOPT_QUOTE, list.get());
  curl_easy_setopt(m_handle, CURLOPT_NOBODY, 1L);
  return perform(url_of(m_target.folder.ends_with("/") || m_target.folder.empty() ? m_target.folder
                                                                                  : m_target.folder + "/"));
}

std::string Session::login_trouble() const {
  std::string tried;
  if (!m_login.key.empty()) tried += "the key " + m_login.key;
  if (!m_login.password.empty())
    tried += (tried.empty() ? "" : ", ") + std::string("the password of the password file");
  if (m_login.agent) tried += (tried.empty() ? "" : ", ") + std::string("the agent's keys");
  return "the server refuses the login of " + m_target.user + " with " + tried;
}

std::string Session::trouble(CURLcode code) const {
  if (m_stalled) return "the connection stands still: nothing moved for 60 seconds";
  if (m_host_key == HostKey::unknown)
    return "the server's host key is not in " + m_login.known_hosts +
           "; ask the server's owner for it, never take it unseen";
  if (m_host_key == HostKey::changed)
    return "the server's host key is not the one in " + m_login.known_hosts +
           ": either the server has a new key or another machine answers; nothing was sent";
  switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
      return "there is no host of that name";
    case CURLE_COULDNT_CONNECT:
      return "the server cannot be reached";
    case CURLE_OPERATION_TIMEDOUT:
      return "the server does not answer";
    case CURLE_LOGIN_DENIED:
      return login_trouble();
    case CURLE_REMOTE_FILE_NOT_FOUND:
      return "there is no such folder on the server";
    case CURLE_REMOTE_ACCESS_DENIED:
      return "the server does not let this user read or write there";
    case CURLE_REMOTE_DISK_FULL:
      return "the server has no space left";
    default:
      return "the connection was cut, or the server did not do what it was asked (" +
             std::string(m_error[0] != '\0' ? m_error : curl_easy_strerror(code)) + ")";
  }
}

}  // namespace rollbook::deliver
