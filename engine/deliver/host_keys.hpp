// The server's host key against the file of those that are known: always checked.
#pragma once

#include <curl/curl.h>

namespace rollbook::deliver {

enum class HostKey { unseen, known, unknown, changed };

// For CURLOPT_SSH_KEYFUNCTION; seen is a HostKey. Nothing but a key that is known will do.
int check_host_key(CURL* handle, const curl_khkey* known, const curl_khkey* found, curl_khmatch match,
                   void* seen);

}  // namespace rollbook::deliver
