# Sourced by the other scripts: what a build needs on Debian 12, and one build.
# Nothing is asked of the network when every package is there.

# Of scripts/packages.txt and of those named.
missing_packages() {
  local package
  for package in $(cat scripts/packages.txt) "$@"; do
    [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)" = installed ] || echo "$package"
  done
}

install_packages() { # [FURTHER_PACKAGE...]
  local packages as_root=()
  mapfile -t packages < <(missing_packages "$@")
  [ "${#packages[@]}" -gt 0 ] || return 0
  echo "installing: ${packages[*]}" >&2
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "to be installed by root, with apt-get: ${packages[*]}" >&2; return 1; }
    as_root=(sudo)
  fi
  case " ${packages[*]} " in *' openssh-server '*) "${as_root[@]}" bash -c "$(declare -f keep_server_off); keep_server_off" ;; esac
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >&2
  "${as_root[@]}" rm -f /usr/sbin/policy-rc.d.rollbook
  [ ! -L /usr/sbin/policy-rc.d ] || [ -e /usr/sbin/policy-rc.d ] || "${as_root[@]}" rm /usr/sbin/policy-rc.d
}

# The tests start an SSH server of their own; the package must not start one for everybody, now or at the next boot.
keep_server_off() {
  mkdir -p /etc/systemd/system
  for unit in ssh.service ssh.socket; do [ -e "/etc/systemd/system/$unit" ] || ln -s /dev/null "/etc/systemd/system/$unit"; done
  [ -e /usr/sbin/policy-rc.d ] || {
    printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d.rollbook
    chmod 755 /usr/sbin/policy-rc.d.rollbook
    ln -sf policy-rc.d.rollbook /usr/sbin/policy-rc.d
  }
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
