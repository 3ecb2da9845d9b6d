// One connection to an SFTP server by libcurl: what is the same for every step of a delivery.
#pragma once

#include <curl/curl.h>

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

#include "deliver/host_keys.hpp"
#include "deliver/login.hpp"
#include "deliver/target.hpp"

namespace rollbook::deliver {

class Session {
 public:
  Session(const Target& target, const Login& login);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  // Each answers with libcurl's code. path: as Target::folder.
  CURLcode upload(const std::string& path, std::string_view bytes);
  // got is told piece by piece and answers false to stop.
  CURLcode download(const std::string& path, const std::function<bool(std::string_view)>& got);
  // commands: of SFTP's, as "rename FROM TO" with paths quoted.
  CURLcode command(const std::string& text);

  // What a code means, in words that hold no secret.
  std::string trouble(CURLcode code) const;
  bool stalled() const { return m_stalled; }

 private:
  CURLcode perform(const std::string& url);
  std::string url_of(const std::string& path) const;
  std::string login_trouble() const;
  static int watch(void* session, curl_off_t down_total, curl_off_t down, curl_off_t up_total, curl_off_t up);

  const Target& m_target;
  const Login& m_login;
  CURL* m_handle;
  HostKey m_host_key = HostKey::unseen;
  bool m_stalled = false;
  curl_off_t m_moved = 0;
  std::chrono::steady_clock::time_point m_last_move;
  char m_error[CURL_ERROR_SIZE] = {};
};

}  // namespace rollbook::deliver
