# Sourced by the other scripts: what a build needs on Debian 12, and one build.
# Nothing is asked of the network when every package is there.

# missing_packages MORE...: of those that a build needs and of those named.
missing_packages() {
  local package
  { cat scripts/packages.txt && printf '%s\n' "$@"; } | while read -r package; do
    [ -n "$package" ] || continue
    [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)" = installed ] || echo "$package"
  done
}

install_packages() {
  local packages as_root=()
  mapfile -t packages < <(missing_packages "$@")
  [ "${#packages[@]}" -gt 0 ] || return 0
  echo "installing: ${packages[*]}" >&2
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "to be installed by root, with apt-get: ${packages[*]}" >&2; return 1; }
    as_root=(sudo)
  fi
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >&2
}

# build PRESET: configures and builds, quietly unless something goes wrong.
build() {
  local log status=0
  log=$(mktemp)
  echo "building (preset $1) ..." >&2
  { cmake --preset "$1" && cmake --build --preset "$1"; } >"$log" 2>&1 || status=$?
  [ "$status" -eq 0 ] || cat "$log" >&2
  rm -f "$log"
  return "$status"
}
