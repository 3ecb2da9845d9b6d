#include "deliver/target.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "rollbook/error.hpp"

namespace rollbook::deliver {

namespace {

constexpr const char* hex_digits = "0123456789ABCDEF";

[[noreturn]] void wrong(const std::string& what) {
  throw Error(ErrorKind::usage, what + "; it is a folder, or sftp://USER@HOST[:PORT]/FOLDER");
}

bool is_control(unsigned char c) {
  return c < ' ' || c == 0x7F;
}

int hex_value(char c) {
  const auto at = std::string(hex_digits).find(upper_ascii(std::string(1, c)));
  return at == std::string::npos ? -1 : static_cast<int>(at);
}

std::string percent_decoded(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out += text[i];
      continue;
    }
    const int high = i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
    const int low = i + 2 < text.size() ? hex_value(text[i + 2]) : -1;
    if (high < 0 || low < 0) wrong("the place to deliver to has a % without two hex digits");
    out += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return out;
}

int port_of(const std::string& text) {
  const bool number = all_digits(text) && !text.empty() && text.size() <= 5;
  const int port = number ? std::stoi(text) : 0;
  if (port < 1 || port > 65535) wrong("the port is no number from 1 to 65535");
  return port;
}

bool is_host(const std::string& host, bool bracketed) {
  return !host.empty() && host.front() != '-' && std::all_of(host.begin(), host.end(), [bracketed](char c) {
    return is_word(c) || c == '.' || c == '-' || (bracketed && (c == ':' || c == '%'));
  });
}

void read_host(Target& target, const std::string& text) {
  const bool bracketed = text.starts_with("[");
  const auto end = bracketed ? text.find(']') : text.find(':');
  if (bracketed && end == std::string::npos) wrong("the host's bracket is never closed");
  target.host = bracketed ? text.substr(1, end - 1) : text.substr(0, end);
  if (!is_host(target.host, bracketed)) wrong("the place to deliver to has no good host name");
  const std::string rest = end == std::string::npos ? "" : text.substr(end + (bracketed ? 1 : 0));
  if (rest.empty()) return;
  if (rest[0] != ':') wrong("the place to deliver to has no good host name");
  target.port = port_of(rest.substr(1));
}

std::string folder_of(const std::string& path) {
  std::string folder = percent_decoded(path);
  if (folder == "/~" || folder.starts_with("/~/")) {
    folder.erase(0, 2);
    folder.erase(0, folder.find_first_not_of('/'));
  }
  while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
  return folder;
}

Target sftp_target(const std::string& text) {
  Target target;
  target.sftp = true;
  const auto slash = text.find('/');
  if (slash == std::string::npos) wrong("the place to deliver to names no folder");
  const std::string authority = text.substr(0, slash);
  const auto at = authority.rfind('@');
  if (at == std::string::npos || at == 0) wrong("the place to deliver to names no user");
  const std::string user = authority.substr(0, at);
  if (user.find(':') != std::string::npos)
    wrong(
        "a password is never part of the place to deliver to: keep it in a file (setting "
        "ut_sftp_password_file)");
  target.user = percent_decoded(user);
  read_host(target, authority.substr(at + 1));
  target.folder = folder_of(text.substr(slash));
  const std::string all = target.user + target.folder;
  if (std::any_of(all.begin(), all.end(), is_control))
    wrong("the place to deliver to has control characters");
  return target;
}

}  // namespace

std::string Target::shown() const {
  if (!sftp) return folder;
  const std::string name = host.find(':') == std::string::npos ? host : "[" + host + "]";
  const std::string path = folder.starts_with("/") ? folder : folder.empty() ? "/~" : "/~/" + folder;
  return "sftp://" + user + "@" + name + (port == 22 ? "" : ":" + std::to_string(port)) + path;
}

Target parse_target(const std::string& text) {
  if (text.empty()) wrong("the place to deliver to is empty");
  if (std::any_of(text.begin(), text.end(), is_control))
    wrong("the place to deliver to has control characters");
  const auto colon = text.find("://");
  const auto slash = text.find('/');
  const bool has_scheme = colon != std::string::npos && colon > 0 && colon + 1 == slash;
  if (has_scheme && lower_ascii(text.substr(0, colon)) != "sftp") wrong("files are not delivered that way");
  if (has_scheme) return sftp_target(text.substr(colon + 3));
  if (lower_ascii(text).starts_with("sftp:")) wrong("the place to deliver to is no whole URL");
  Target target;
  target.folder = text;
  return target;
}

std::string percent_encoded(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (is_word(c) || c == '/' || c == '.' || c == '-') {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += hex_digits[byte / 16];
    out += hex_digits[byte % 16];
  }
  return out;
}

std::string quoted(const std::string& path) {
  std::string out = "\"";
  for (const char c : path) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

}  // namespace rollbook::deliver
