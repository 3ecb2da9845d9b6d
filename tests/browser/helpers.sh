# Functions for the tests of pages.

# fail WHAT: ends the test.
fail() {
  printf 'failed: %s\n' "$*" >&2
  exit 1
}

# find_browser: sets browser, or skips the test.
find_browser() {
  local name
  for name in chromium chromium-browser google-chrome; do
    browser=$(command -v "$name") && return
  done
  echo "skipped: no Chromium is installed"
  exit 77
}

# browse ARGUMENTS...: the browser alone with a file: a profile of its own, no network of its own accord.
browse() {
  local sandbox=()
  [ "$(id -u)" -ne 0 ] || sandbox=(--no-sandbox)
  timeout 120 "$browser" --headless --disable-gpu --disable-quic --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --disable-dev-shm-usage --hide-scrollbars "${sandbox[@]}" \
    --user-data-dir="$(mktemp -d -p "$work")" "$@" 2>"$work/browser.log"
}

# dom FILE: the page as the browser has understood it.
dom() {
  browse --dump-dom "file://$1"
}

# picture FILE PNG: the page as it looks.
picture() {
  browse --window-size=1200,1400 --screenshot="$2" "file://$1" >/dev/null
  [ -s "$2" ] || { cat "$work/browser.log" >&2; fail "no picture of $1"; }
}
