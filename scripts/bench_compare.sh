# Sourced by scripts/bench: two extracts compared by us and by others, each writing added.txt, removed.txt, changed.txt.
# Uses $work (old.txt, new.txt), $rollbook, $rounds, seconds, ratio, median.

columns=$("$rollbook" layout show calpads senr --format csv | tail -n +2 | cut -d, -f3)
columns="$(echo $columns) uploaded updated"

compare_rollbook() { # exit code 1 says that the files differ
  "$rollbook" compare senr "$work/old.txt" "$work/new.txt" --out "$work/rollbook" || [ $? -eq 1 ]
}

# Rows that are the same in both files go out first; the rest is joined by the key.
compare_sort() (
  export LC_ALL=C
  out=$work/sort
  both() { sort -S 1G --parallel=2 -T "$out" "$@"; }
  both "$work/old.txt" "$work/new.txt" | uniq -u | both -o "$out/rest" &
  both -o "$out/new" "$work/new.txt"
  wait
  comm -12 "$out/rest" "$out/new" | with_key | sort -t^ -k1,1 >"$out/b"
  comm -23 "$out/rest" "$out/new" | with_key | sort -t^ -k1,1 >"$out/a"
  join -t^ -v1 "$out/a" "$out/b" | cut -d^ -f2- >"$out/removed.txt"
  join -t^ -v2 "$out/a" "$out/b" | cut -d^ -f2- >"$out/added.txt"
  join -t^ "$out/a" "$out/b" | awk -F^ -v columns="$columns" 'BEGIN { split(columns, name, " ") }
    { for (i = 1; i <= 37; i++) if (($(i + 1) "") != ($(i + 38) "")) print $6 "^" $9 "^" $23 "^" name[i] "^" $(i + 1) "^" $(i + 38) }' >"$out/changed.txt"
)
with_key() { awk -F^ '{ print $5 "|" $8 "|" $22 "^" $0 }'; }

compare_shell() {
  rm -f "$work"/shell/t.db*
  shell_sql | sqlite3 "$work/shell/t.db"
}

shell_sql() {
  local name place=0 cells="" differ=""
  local declared="${columns// / TEXT, } TEXT, PRIMARY KEY(school, ssid, start_date)"
  local on="o.school = n.school AND o.ssid = n.ssid AND o.start_date = n.start_date"
  for name in $columns; do
    place=$((place + 1))
    differ+="${differ:+, }$name"
    cells+="${cells:+ UNION ALL }SELECT o.school, o.ssid, o.start_date, $place AS place, '$name' AS name, o.$name AS a, n.$name AS b FROM changed
      JOIN o ON o.rowid = changed.o JOIN n ON n.rowid = changed.n WHERE o.$name IS NOT n.$name"
  done
  cat <<SQL
CREATE TABLE o($declared);
CREATE TABLE n($declared);
.mode csv
.separator ^ "\n"
.import '$work/old.txt' o
.import '$work/new.txt' n
.headers off
.mode list
.separator ^ "\n"
.once '$work/shell/added.txt'
SELECT n.* FROM n LEFT JOIN o ON $on WHERE o.ssid IS NULL ORDER BY n.school, n.ssid, n.start_date;
.once '$work/shell/removed.txt'
SELECT o.* FROM o LEFT JOIN n ON $on WHERE n.ssid IS NULL ORDER BY o.school, o.ssid, o.start_date;
CREATE TEMP TABLE changed AS SELECT o.rowid AS o, n.rowid AS n FROM o JOIN n ON $on
  WHERE (o.${differ//, /, o.}) IS NOT (n.${differ//, /, n.});
.once '$work/shell/changed.txt'
SELECT school, ssid, start_date, name, a, b FROM ($cells) ORDER BY school, ssid, start_date, place;
SQL
}

compare_duckdb() {
  with_duckdb scripts/bench_duckdb.cjs "$work/old.txt" "$work/new.txt" "$work/duckdb" "$columns"
}

has_duckdb() { command -v node >/dev/null && with_duckdb -e 'require("@duckdb/node-api")' 2>/dev/null; }
with_duckdb() { NODE_PATH="${ROLLBOOK_DUCKDB:+$ROLLBOOK_DUCKDB/node_modules:}${NODE_PATH:-}" node "$@"; }

same_files() { # same_files NAME: its three files are ours
  local file
  for file in added removed changed; do
    cmp "$work/rollbook/$file.txt" "$work/$1/$file.txt" || { echo "bench: $1 wrote another $file.txt" >&2; return 1; }
  done
}

peak_memory() {
  local time
  time=$(type -P time) || { echo "peak memory: needs the package time"; return; }
  rm -rf "$work/rollbook"
  "$time" -q -f %M -o "$work/peak" "$rollbook" compare senr "$work/old.txt" "$work/new.txt" --out "$work/rollbook" >/dev/null || true
  echo "peak memory: $(($(cat "$work/peak") / 1024)) MiB, the two files are $(($(cat "$work/old.txt" "$work/new.txt" | wc -c) / 1048576)) MiB"
}

bench_compare() {
  local others=(sort shell) name round line ours
  local -A ms ratios=()
  if has_duckdb; then others+=(duckdb); fi
  echo "compare: $(wc -l <"$work/old.txt") old rows, $(wc -l <"$work/new.txt") new rows; ratio: ours to theirs"
  printf '%-6s %12s' round rollbook_ms
  for name in "${others[@]}"; do printf ' %12s %7s' "${name}_ms" ratio; done
  echo
  for round in $(seq 1 "$rounds"); do
    for name in rollbook "${others[@]}"; do
      rm -rf "${work:?}/$name"
      [ "$name" = rollbook ] || mkdir "$work/$name"
      sync
      cat "$work/old.txt" "$work/new.txt" >/dev/null
      ms[$name]=$(seconds "compare_$name")
      [ "$name" = rollbook ] || same_files "$name"
    done
    ours=${ms[rollbook]}
    printf '%-6s %12s' "$round" "$ours"
    for name in "${others[@]}"; do
      line=$(ratio "$ours" "${ms[$name]}")
      ratios[$name]+=" $line"
      printf ' %12s %7s' "${ms[$name]}" "$line"
    done
    echo
  done
  printf '%-6s %12s' median ""
  for name in "${others[@]}"; do printf ' %12s %7s' "" "$(median ${ratios[$name]})"; done
  echo
  peak_memory
}
