# Functions for the cmd files of the cases.

# rb ARGUMENTS...: the command as typed, its standard output, its standard error (each line after "! "), and the
# exit code unless it is 0. Standard input is that of the caller.
rb() {
  local status=0 error word shown='$ rollbook'
  error=$(mktemp)
  for word in "$@"; do
    case $word in
      *[!A-Za-z0-9_./:,=-]* | '') shown+=" \"$word\"" ;;
      *) shown+=" $word" ;;
    esac
  done
  printf '%s\n' "$shown"
  rollbook "$@" 2>"$error" | sed 's/\r$/<CR>/'
  status=${PIPESTATUS[0]}
  sed 's/^/! /' "$error"
  rm -f "$error"
  [ "$status" -eq 0 ] || printf '[exit %s]\n' "$status"
}

# quiet COMMAND...: only its exit code counts; the case ends if it fails. For the steps before those that matter.
quiet() {
  local said
  said=$("$@" 2>&1) || { printf 'failed: %s\n%s\n' "$*" "$said"; exit 1; }
}

# show_files PATH...: every file below, in order, each with its content; line ends of CR LF are marked.
show_files() {
  local file
  find "$@" -type f | LC_ALL=C sort | while read -r file; do
    printf -- '--- %s\n' "$file"
    case $file in
      *.zip | *.db) printf '(%s)\n' "binary" ;;
      *) sed 's/\r$/<CR>/' "$file" ;;
    esac
  done
}

# skip WHY: this case cannot be run here.
skip() {
  printf 'skipped: %s\n' "$*"
  exit 77
}

# demo_store: rollbook.db with the data of fixtures/demo.
demo_store() {
  quiet rollbook init --lea 9912345 --name "Alder Grove Unified"
  quiet rollbook import sis fixtures/demo/sis
  quiet rollbook import ods senr fixtures/demo/ods/SENR_ODS.txt
}
