#include "deliver/host_keys.hpp"

namespace rollbook::deliver {

int check_host_key(CURL*, const curl_khkey*, const curl_khkey*, curl_khmatch match, void* seen) {
  auto& key = *static_cast<HostKey*>(seen);
  if (match == CURLKHMATCH_OK) {
    key = HostKey::known;
    return CURLKHSTAT_FINE;
  }
  key = match == CURLKHMATCH_MISMATCH ? HostKey::changed : HostKey::unknown;
  return CURLKHSTAT_REJECT;
}

}  // namespace rollbook::deliver
