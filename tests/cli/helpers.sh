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

# montana_store: rollbook.db with the calendars and enrollments of fixtures/montana.
montana_store() {
  quiet rollbook init --lea 0583 --state MT
  quiet rollbook import mt calendars fixtures/montana/calendars.tsv
  quiet rollbook import mt enrollments fixtures/montana/enrollments.tsv
}

# aa [COLUMN=VALUE...]: an AA row that is good, with other values for some columns.
aa() {
  local school=0101 district=0583 calendar=7 id=100000001 local=501 last=Ashby first=Noor service=P start=08/20/2025 end= \
    grade=09 present=170 enrolled=180 absent=5 year=2026 type=AA pair
  for pair in "$@"; do local "$pair"; done
  printf '%s' "$type"
  printf '\t%s' "$district" "$school" "$calendar" "$id" "$local" "$last" "$first" "$service" "$start" "$end" "$grade" \
    "$present" "$enrolled" "$absent" "$year"
  printf '\r\n'
}

# hd: a header that is good.
hd() { printf 'HD\t06/05/2026\t08:30:00\tMT9.1\r\n'; }

# totals: what is stored, one line an enrollment that has totals.
totals() {
  rollbook sql --format csv "SELECT p.state_id, e.id, e.days_present, e.days_enrolled, e.essa_days_absent
    FROM mt_enrollment AS e JOIN mt_person AS p ON p.id = e.person_id WHERE e.days_present IS NOT NULL ORDER BY e.id" | tail -n +2 | tr -d '\r'
}

# upload_row [COLUMN=VALUE...]: one row uploaded to a fresh copy of rollbook.db: what it says, and what it stores.
upload_row() {
  printf '== %s\n' "${*:-as it is}"
  cp rollbook.db row.db
  { hd; aa "$@"; } >row.tsv
  rollbook import mt attendance row.tsv --db row.db --messages row.csv --format csv 2>/dev/null | tail -n +2 | tr -d '\r'
  tail -n +2 row.csv | tr -d '\r'
  ROLLBOOK_DB=row.db totals | sed 's/^/stored: /'
}

# language_district: sis/ and rollbook.db for the students of standard input, a line each; "-" is blank:
#   ID GRADE START EXIT LF HL [COLUMN=VALUE]...     COLUMN of LAC, or DD
language_district() {
  mkdir -p sis
  printf '%s\n' CD,NM,CC,DC,SC,LO,HI,ET 10,Alder,99,12345,0199101,-2,12,REG >sis/LOC.csv
  printf '%s\n' TC,FC,CD,TR STU,LF,E,EO STU,LF,I,IFEP STU,LF,L,EL STU,LF,R,RFEP STU,LF,A,ADEL STU,LF,T,TBD STU,HL,00,eng STU,HL,01,spa \
    ATT,RS,160,T160 >sis/XRF.csv
  awk 'BEGIN {
         print "ID,SC,SN,CID,LN,FN,BD,GN,GR,HL,LF,DD" >"sis/STU.csv"
         print "ID,SC,YR,GR,ED,LD,ER" >"sis/ENR.csv"
         print "ID,USS,STS,SD,RD1,IFD,AES" >"sis/LAC.csv"
       }
       { for (i = 1; i <= 6; i++) if ($i == "-") $i = ""
         split("", of)
         for (i = 7; i <= NF; i++) { at = index($i, "="); of[substr($i, 1, at - 1)] = substr($i, at + 1) }
         year = substr($3, 1, 4) - (substr($3, 6, 2) < "07")
         printf "%s,10,%d,99900%05d,Invented,Person,%d-05-05,F,%s,%s,%s,%s\n", $1, NR, $1, year - 5 - $2, $2, $6, $5, of["DD"] >"sis/STU.csv"
         printf "%s,10,%s,%s,%s,%s,%s\n", $1, year, $2, $3, $4, ($4 == "" ? "" : "160") >"sis/ENR.csv"
         printf "%s,%s,%s,%s,%s,%s,%s\n", $1, of["USS"], of["STS"], of["SD"], of["RD1"], of["IFD"], of["AES"] >"sis/LAC.csv"
       }'
  [ -f rollbook.db ] || quiet rollbook init --lea 9912345
  quiet rollbook import sis sis
}

# state_status ID ELAS DATE [LANGUAGE] [LEA]: a row of the state's SELA extract for a student of language_district.
state_status() {
  local day=${3//-/}
  printf 'SELA-R^^^%s^0199101^2025-2026^99900%05d^Person^Invented^20160505^F^%s^%s^%s^%s^^20260901^20260901\r\n' \
    "${5:-9912345}" "$1" "$1" "$2" "${day/none/}" "${4:-spa}"
}

# utah_store: rollbook.db with the records of fixtures/utah/ut-export.
utah_store() {
  quiet rollbook init --lea 14 --state UT --name "Sagebrush District"
  quiet rollbook import ut fixtures/utah/ut-export
}

# without_ssid NUMBER...: sis/ with the records of fixtures/utah/ut-export, these students without an SSID; imported.
without_ssid() {
  mkdir -p sis
  cp fixtures/utah/ut-export/*.csv sis
  awk -F, -v OFS=, -v blank=" $* " 'index(blank, " " $3 " ") { $4 = "" } { print }' fixtures/utah/ut-export/S1.csv >sis/S1.csv
  [ -f rollbook.db ] || quiet rollbook init --lea 14 --state UT --name "Sagebrush District"
  quiet rollbook import ut sis
}

# reply LINE...: reply.csv with a header and these lines.
reply() {
  printf '%s\n' FileLineNumber,SSID,SchoolYear,LastName,FirstName,LEAStudentNumber,ResultStatus,ResultMessage "$@" >reply.csv
}

# program_district: sis/ and senr.txt for the enrollments of standard input, a line each; "-" is blank:
#   ID SCHOOL START EXIT [STATUS]     schools 10, 20, 30; status S is secondary
# Programs are written beside them, into sis/.
program_district() {
  mkdir -p sis
  printf '%s\n' CD,NM,CC,DC,SC,DNR,TG,U,LO,HI,ET 10,Alder,99,12345,0199101,0,,0,0,12,REG 20,Birch,99,12345,0199102,0,,0,0,12,REG \
    30,Cedar,99,12345,0199103,0,,0,0,12,REG >sis/LOC.csv
  printf '%s\n' TC,FC,CD,TR ENR,PR,S,20 ATT,RS,160,T160 ATT,RS,155,E155 ATT,RS,170,E170 >sis/XRF.csv
  awk 'BEGIN {
         print "ID,SC,SN,CID,LN,FN,BD,GN,GR,NG" >"sis/STU.csv"
         print "ID,SC,YR,GR,ED,LD,ER,PR" >"sis/ENR.csv"
         printf "" >"senr.txt"
       }
       { for (i = 2; i <= 5; i++) if ($i == "-") $i = ""
         year = substr($3, 1, 4) - (substr($3, 6, 2) < "07"); grade = 5 - (2026 - year)
         if (!(($1, $2) in seen)) printf "%s,%s,%s,9990%s,Person,Invented,2015-03-04,F,5,6\n", $1, $2, NR, $1 >"sis/STU.csv"
         seen[$1, $2] = 1
         reason = $4 == "" ? "" : ($5 == "S" ? "170" : (substr($4, 6, 2) == "06" ? "155" : "160"))
         printf "%s,%s,%d,%d,%s,%s,%s,%s\n", $1, $2, year, grade, $3, $4, reason, $5 >"sis/ENR.csv"
         from = $3; to = $4; gsub("-", "", from); gsub("-", "", to)
         state = reason == "" ? "" : (reason == "160" ? "T160" : "E" reason)
         printf "SENR-R^^^9912345^01991%02d^^%d-%d^9990%s^%s^Invented^^Person^^^^^20150304^F^^^^%s^%s^%02d^%s^%s^^^^^^^^^^20260914^20260914\r\n",
           $2 / 10, year, year + 1, $1, $1, from, ($5 == "S" ? "20" : "10"), grade, to, state >"senr.txt"
       }'
}

# state_program ID SCHOOL PROGRAM MEMBERSHIP START END [SERVICE_YEAR SERVICE_CODE]: a row of the state's SPRG extract for a student
# of program_district; school 10, 20, 30.
state_program() {
  local from=${5//-/} to=${6//-/} year=${5:0:4}
  [ "${5:5:2}" -ge 7 ] || year=$((year - 1))
  printf 'SPRG-R^^^9912345^01991%02d^%d-%d^9990%s^%s^Invented^Person^20150304^F^%s^%s^%s^%s^%s^%s^^^^^^^^^20260914^20260914\r\n' \
    $(($2 / 10)) "$year" $((year + 1)) "$1" "$1" "$3" "$4" "$from" "$to" "${7:-}" "${8:-}"
}

# program_store: a fresh rollbook.db with sis/, senr.txt and sprg.txt.
program_store() {
  rm -rf rollbook.db* SPRG-0*
  quiet rollbook init --lea 9912345
  quiet rollbook import sis sis
  quiet rollbook import ods senr senr.txt
  quiet rollbook import ods sprg sprg.txt --school 0199101 --school 0199102 --school 0199103 --yes
}

# sent: records of the newest SPRG batch: school, SSID, program, membership, start, end.
sent() { cut -d^ -f2,5,7,13-16 SPRG-0*/*.txt 2>/dev/null | LC_ALL=C sort -t^ -k3,3 -k4,4 -k6,6; }

# answer FILE LINE CODE SEVERITY FIELD VALUE [SIXTH]: a row of the state's answer about a line of an upload file.
answer() {
  sed -n "$2{s/\r\$//;p;q}" "$1" | awk -F^ -v OFS=^ -v error="$3^$4^The words of the state^$5^$6${7+^$7}" \
    '{ $1 = $1 "-E"; $2 = ""; printf "%s^%s\r\n", $0, error }'
}

# rejected_exits: the demo's store with its first batch; 001 is posted, and SENR_ERR.txt answers 002_Exits: two records, three errors.
rejected_exits() {
  demo_store
  quiet rollbook extract senr
  quiet rollbook post senr 001 --yes
  local exits=SENR-0001/002_Exits.txt
  { answer $exits 2 SENR0632 F 'Student Exit Reason Code' T160
    answer $exits 1 SENR0999 F 'School of Attendance' 0199101
    answer $exits 2 SENR0187 W 'Enrollment Exit Date' 20260918; } >SENR_ERR.txt
}
