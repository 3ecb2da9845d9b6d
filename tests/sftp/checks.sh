# What the tests here share. Sourced with the program as $1; makes $work, and rollbook.db in it.
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
program=$(realpath "$1")
work=$(realpath "$(mktemp -d)")
server=
trap 'stop_server; chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
. "$here/server.sh"
cd "$work" || exit 1
unset ROLLBOOK_DB SSH_AUTH_SOCK
export ROLLBOOK_TODAY=2026-10-05 HOME="$work" LC_ALL=C.UTF-8
rollbook() { "$program" "$@"; }

fail() {
  if grep -qs 'not allowed because' sshd.log; then  # as "nobody": no server lets a locked account in
    grep 'not allowed because' sshd.log | sed 's/^/skipped: /'
    exit 77
  fi
  printf 'failed: %s\n' "$*"
  [ ! -f said ] || sed 's/^/  said: /' said
  exit 1
}

# expect CODE WORDS COMMAND...: its exit code, and words that it says.
expect() {
  local code=$1 words=$2 status=0
  shift 2
  "$@" >said 2>&1 || status=$?
  [ "$status" -eq "$code" ] || fail "exit $status, not $code: $*"
  grep -qF -- "$words" said || fail "'$words' is not said: $*"
  ! grep -q 'hunter2' said || fail "a secret is printed: $*"
}

# files FOLDER EXPECTED: all names in it, hidden ones too, by '|'.
files() {
  local found
  found=$(ls -A "$1" | LC_ALL=C sort | paste -sd '|')
  [ "$found" = "$2" ] || fail "$1 holds '$found', not '$2'"
}

value() { rollbook sql --format csv "$1" | tail -n +2 | tr -d '\r'; }

is() { [ "$2" = "$3" ] || fail "$1 is '$2', not '$3'"; }

store() {
  expect 0 '' rollbook init --lea 14 --state UT --name "Sagebrush District"
  expect 0 '' rollbook import ut "$root/fixtures/utah/ut-export"
}
