#include "deliver/login.hpp"

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "rollbook/error.hpp"

namespace rollbook::deliver {

namespace {

[[noreturn]] void refuse(const std::string& file, const std::string& why) {
  throw Error(ErrorKind::refused, Problem{file, 0, {}, why, {}});
}

std::string home() {
  const char* named = std::getenv("HOME");
  if (named != nullptr && *named != '\0') return named;
  const passwd* entry = ::getpwuid(::getuid());
  return entry != nullptr ? entry->pw_dir : "";
}

bool is_file(const std::string& path) {
  struct stat about {};
  return ::stat(path.c_str(), &about) == 0 && S_ISREG(about.st_mode);
}

void require_private(const std::string& path, const std::string& what) {
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0 || !S_ISREG(about.st_mode)) refuse(path, "there is no such " + what);
  if (about.st_uid != ::geteuid()) refuse(path, "the " + what + " is another user's");
  if ((about.st_mode & 077U) != 0)
    refuse(path, "the " + what + " is open to others; make it its owner's alone: chmod 600");
  if (::access(path.c_str(), R_OK) != 0) refuse(path, "the " + what + " cannot be read");
}

std::string first_line(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string line;
  std::getline(in, line);
  if (!line.empty() && line.back() == '\r') line.pop_back();
  if (line.empty()) refuse(path, "the password file is empty");
  if (line.find('\0') != std::string::npos) refuse(path, "the password file is no text");
  return line;
}

std::string usual_key() {
  for (const char* name : {"id_ed25519", "id_ecdsa", "id_rsa"}) {
    const std::string path = home() + "/.ssh/" + name;
    if (is_file(path)) return path;
  }
  return {};
}

// An @revoked line would be read past as if it were not there.
void check_known_hosts(const std::string& path) {
  if (!is_file(path))
    refuse(path,
           "there is no such file of host keys; ssh-keyscan and the server's owner help to make it (setting "
           "ut_known_hosts)");
  std::ifstream in(path, std::ios::binary);
  if (!in) refuse(path, "the file of host keys cannot be read");
  std::string line;
  for (long number = 1; std::getline(in, line); ++number) {
    if (line.starts_with("@revoked"))
      throw Error(
          ErrorKind::refused,
          Problem{
              path, number, {}, "@revoked is not understood here; take the line and the key's own out", {}});
  }
}

}  // namespace

Login login_of(const Credentials& credentials) {
  Login login;
  login.known_hosts =
      credentials.known_hosts.empty() ? home() + "/.ssh/known_hosts" : credentials.known_hosts;
  check_known_hosts(login.known_hosts);
  if (!credentials.password_file.empty()) {
    require_private(credentials.password_file, "password file");
    login.password = first_line(credentials.password_file);
  }
  login.key = credentials.key;
  const bool nothing_said = login.key.empty() && login.password.empty();
  if (nothing_said) login.key = usual_key();
  if (!login.key.empty()) require_private(login.key, "key file");
  const char* agent = std::getenv("SSH_AUTH_SOCK");
  login.agent = nothing_said && agent != nullptr && *agent != '\0';
  if (login.key.empty() && login.password.empty() && !login.agent)
    throw Error(ErrorKind::refused,
                "nothing to log in with: no key file, no agent, no password file (settings ut_sftp_key, "
                "ut_sftp_password_file)");
  return login;
}

}  // namespace rollbook::deliver
