# An SFTP server of the test's own, on a free loopback port. Sourced with $work set to an empty folder.

sshd=$(command -v sshd || ls /usr/sbin/sshd 2>/dev/null || true)

need_server() {
  [ -n "$sshd" ] && command -v ssh-keygen >/dev/null && return
  echo "skipped: no OpenSSH server is installed here (Debian: openssh-server, openssh-client)"
  exit 77
}

server_keys() {
  ssh-keygen -q -t ed25519 -N '' -f "$work/host_key"
  ssh-keygen -q -t ed25519 -N '' -f "$work/client_key"
  cp "$work/client_key.pub" "$work/authorized_keys"
  mkdir -p "$work/server"
}

# start_server [LINE]...: further lines of its configuration.
start_server() {
  [ "$(id -u)" -ne 0 ] || mkdir -p /run/sshd
  for _ in 1 2 3 4 5 6 7 8; do
    port=$((20000 + RANDOM % 12000))
    {
      printf '%s\n' "Port $port" 'ListenAddress 127.0.0.1' "HostKey $work/host_key" "PidFile $work/sshd.pid" 'UsePAM no' \
        'StrictModes no' 'PermitRootLogin yes' 'PasswordAuthentication no' 'KbdInteractiveAuthentication no' \
        "AuthorizedKeysFile $work/authorized_keys" "$@" "Subsystem sftp internal-sftp"
    } >"$work/sshd_config"
    "$sshd" -D -e -f "$work/sshd_config" 2>"$work/sshd.log" &
    server=$!
    for _ in $(seq 100); do
      grep -q 'Server listening' "$work/sshd.log" && return
      kill -0 "$server" 2>/dev/null || break
      sleep 0.05
    done
    kill "$server" 2>/dev/null
  done
  cat "$work/sshd.log"
  echo "the server does not start"
  exit 1
}

stop_server() {
  [ -n "${server:-}" ] || return 0
  kill "$server" 2>/dev/null
  wait "$server" 2>/dev/null
  server=
}

known() { printf '[127.0.0.1]:%s %s\n' "$port" "$(cut -d' ' -f1,2 "$1")"; }

place() { printf 'sftp://%s@127.0.0.1:%s%s' "$(id -un)" "$port" "$1"; }
