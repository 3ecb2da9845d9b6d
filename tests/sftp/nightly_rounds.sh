# rounds N: nightly runs, a day each, killed at points spread over the time that a run takes here, then run to the end:
# one whole file of the day in $target, nothing else of that day, and a log without a gap.
rounds() {
  local n=$1 longest i day ms name run attempt
  longest=$(date +%s%N)
  expect 0 '' rollbook ut nightly --today 2026-10-05
  longest=$((($(date +%s%N) - longest) / 1000000))
  names='Clearinghouse Export 2026-10-05.txt|'
  for i in $(seq "$n"); do
    day=$(date -u -d "2026-10-05 +$i days" +%F)
    for attempt in 1 2; do
      ms=$(((i * 37 + attempt * 53) * longest / 97 % longest))  # ms
      "$program" ut nightly --today "$day" >/dev/null 2>&1 &
      run=$!
      sleep "$(printf '%d.%03d' $((ms / 1000)) $((ms % 1000)))"
      kill -9 "$run" 2>/dev/null && killed=$((killed + 1))
      wait "$run" 2>/dev/null
    done
    expect 0 '' rollbook ut nightly --today "$day"
    expect 0 'delivered already' rollbook ut nightly --today "$day"
    name="Clearinghouse Export $day.txt"
    files "$target" "$names$name"
    names="$names$name|"
    is "bytes of $day" "$(sha256sum <"$target/$name" | cut -d' ' -f1)" \
      "$(value "SELECT sha256 FROM ut_extract WHERE day = '$day'")"
    is "extracts of $day" "$(value "SELECT count(*) FROM ut_extract WHERE day = '$day'")" 1
    is "steps of $day" "$(value "SELECT count(*) FROM ut_step JOIN ut_extract AS x ON x.id = extract_id WHERE x.day = '$day'")" 1
  done
  is "runs without an end" "$(value "SELECT count(*) FROM ut_nightly_run WHERE id NOT IN (SELECT run_id FROM ut_nightly_step WHERE step = 'end')")" 0
  is "runs with two ends" "$(value "SELECT count(*) FROM (SELECT 1 FROM ut_nightly_step WHERE step = 'end' GROUP BY run_id HAVING count(*) > 1)")" 0
  expect 0 '' rollbook doctor
  [ "$killed" -gt 0 ] || fail "no run was killed: $n rounds"
  local cut
  cut=$(value "SELECT count(*) FROM ut_nightly_step WHERE detail LIKE 'cut short%'")
  echo "ok: $killed runs killed, $cut of them in the log as cut short"
}
killed=0
names=
