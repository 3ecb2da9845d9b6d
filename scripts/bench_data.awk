# Makes an invented district: out/ods.txt (37 fields) and out/sis/{LOC,STU,ENR}.csv, every column of each, with `rows`
# spells, one a student.
# Of the spells 1 % left, 1 % have another grade and 0.5 % are new to the state; the rest is the same on both sides.
# And two extracts to compare, out/old.txt and out/new.txt, `rows` rows each, by school, within a school in different
# orders: 2 % of the rows changed in one to three fields, 1 % are missing in the new one and 1 % are new.
function pad(n, w) { return sprintf("%0" w "d", n) }
function any(list, n) { return list[1 + int(rand() * n)] }
function date(year) { return year pad(1 + int(rand() * 12), 2) pad(1 + int(rand() * 28), 2) }
function joined(f, i, row) {
  row = f[1]
  for (i = 2; i <= 37; i++) row = row "^" f[i]
  return row
}
# A row as the state has it: the fields of SENR and the two dates of the extract.
function fill(f, i, closed) {
  split("", f)
  closed = rand() < 0.12
  f[1] = "SENR-R"; f[3] = i; f[4] = "9912345"; f[5] = pad(100000 + int(rand() * schools), 7); f[7] = "2026-2027"
  f[8] = sprintf("%.0f", 1000000000 + (i * 7919) % 8999999999); f[9] = 100000 + i
  f[10] = any(first, firsts); f[11] = rand() < 0.55 ? any(first, firsts) : ""; f[12] = any(last, lasts) (rand() < 0.3 ? " " any(last, lasts) : "")
  f[13] = rand() < 0.02 ? "Jr" : ""; f[14] = rand() < 0.04 ? any(first, firsts) : ""; f[16] = rand() < 0.03 ? any(last, lasts) : ""
  f[17] = date(2008 + int(rand() * 13)); f[18] = rand() < 0.5 ? "F" : "M"; f[19] = any(city, cities); f[20] = "US-CA"; f[21] = "US"
  f[22] = rand() < 0.85 ? "202608" 11 + int(rand() * 10) : "2026" (rand() < 0.5 ? "09" : "10") 11 + int(rand() * 10)
  f[23] = rand() < 0.8 ? 10 : 20; f[24] = pad(1 + int(rand() * 12), 2); f[25] = closed ? date(2027) : ""; f[26] = closed ? "T160" : ""
  f[31] = rand() < 0.9 ? 9912345 : 9900000 + int(rand() * 999); f[36] = date(2026) pad(int(rand() * 240000), 6); f[37] = date(2026) pad(int(rand() * 240000), 6)
}
function change(f, n, at) {
  for (n = 1 + int(rand() * 3); n > 0; n--) {
    at = any(changing, 8)
    f[at] = at == 10 ? any(first, firsts) "a" : at == 12 ? any(last, lasts) "-Ash" : at == 19 ? any(city, cities) " Bay" : at == 24 ? "KN" : at == 26 ? "E155" : at == 37 ? date(2028) "000000" : date(2028)
  }
}
function write_pair(i, f, r) {
  firsts = split("Ada Ben Cleo Dara Eli Fay Gus Hana Ivo June Kai Lena Milo Nora Otis Pia Quin Rosa Sami Tess Zo\303\253 Chlo\303\251 Jos\303\251 Andr\303\251s \303\215\303\261igo Mary-Kate", first, " ")
  lasts = split("Alder Birch Cedar Dogwood Elm Fir Ginkgo Hazel Ironwood Juniper Larch Maple Oak Pine Rowan Spruce Willow Mu\303\261oz Pe\303\261a", last, " ")
  cities = split("Fresno|Los Angeles|San Diego|Oakland|Bakersfield|Santa Ana|Stockton|Chula Vista|Ho Chi Minh City||", city, "|")
  split("10 12 17 19 24 25 26 37", changing, " ")
  before = "LC_ALL=C sort -s -t^ -k5,5 >" out "/old.txt"; after = "LC_ALL=C sort -t^ -k5,5 -k12,12 -k10,10 >" out "/new.txt"
  for (i = 1; i <= rows + int(rows / 100); i++) {
    fill(f, i); r = rand()
    if (i <= rows) print joined(f) | before
    if (i <= rows && r < 0.01) continue
    if (i <= rows && r < 0.03) change(f)
    print joined(f) | after
  }
  close(before); close(after)
}
BEGIN {
  srand(7)
  system("mkdir -p " out "/sis")
  stu = out "/sis/STU.csv"; enr = out "/sis/ENR.csv"; loc = out "/sis/LOC.csv"; ods = out "/ods.txt"
  split("Ada Ben Cleo Dara Eli Fay Gus Hana Ivo June Kai Lena Milo Nora Otis Pia Quin Rosa Sami Tess", first, " ")
  split("Alder Birch Cedar Dogwood Elm Fir Ginkgo Hazel Ironwood Juniper Larch Maple Oak Pine Rowan Spruce Willow", last, " ")
  print "CD,NM,CC,DC,SC,DNR,TG,U,LO,HI,ET,OPN,CLS" > loc
  schools = int(rows / 600) + 2
  for (s = 1; s <= schools; s++) print s ",School " s ",99,12345," pad(100000 + s, 7) ",,,,,,REG,," > loc
  print "ID,SC,SN,CID,LN,FN,MN,SF,LNA,FNA,MNA,BD,GN,BCY,BST,BCU,ETH,RC1,RC2,RC3,RC4,RC5,GR,NG,NS,TG,SP,IT,ITD,HS,HL,LF,PED,AD,CY,ST,ZC,ZX,RAD,RCY,RST,RZC,RZX,EOY,HSG,DG,SWR,SWD,DD,DEL" > stu
  print "ID,SC,YR,GR,ED,LD,ER,PR,TR,IT,ITD,HS,NPS,DEL" > enr
  for (i = 1; i <= rows; i++) {
    id = 100000 + i; ssid = 1000000000 + i * 7; s = 1 + int(rand() * schools); g = 1 + int(rand() * 12)
    f = first[1 + int(rand() * 20)]; l = last[1 + int(rand() * 17)] "-" last[1 + int(rand() * 17)]
    year = 2020 - g; month = pad(1 + int(rand() * 12), 2); day = pad(1 + int(rand() * 28), 2)
    gender = rand() < 0.5 ? "F" : "M"; start = 11 + int(rand() * 10); r = rand()
    home = 1 + int(rand() * 9000) " " last[1 + int(rand() * 17)] " " (rand() < 0.5 ? "St" : "Ave")
    print id "," s "," i "," ssid "," l "," f ",,,,,," year "-" month "-" day "," gender ",Fresno,CA,US,N,700,,,,," g "," g + 1 "," s ",,,,,,eng,EO," 1 + int(rand() * 5) "," home ",Fresno,CA,937" pad(i % 100, 2) "," pad(i % 10000, 4) "," home ",Fresno,CA,937" pad(i % 100, 2) "," pad(i % 10000, 4) ",,,,,,2019-08-12," > stu
    print id "," s ",2026," g ",2026-08-" start "," (r < 0.01 ? "2026-09-25,160" : ",") ",,,,,,," > enr
    if (r >= 0.02 && r < 0.025) continue
    grade = r >= 0.01 && r < 0.02 ? (g > 1 ? g - 1 : g + 1) : g
    printf "SENR-R^^^9912345^%s^^2026-2027^%s^%s^%s^^%s^^^^^%d%s%s^%s^Fresno^US-CA^US^202608%d^10^%s^^^^^^^^^^^^20260901^20260910\r\n", \
      pad(100000 + s, 7), ssid, id, f, l, year, month, day, gender, start, pad(grade, 2) > ods
    if (i == 1)  # one closed row: an extract without any is an Active Students download
      printf "SENR-R^^^9912345^%s^^2025-2026^%s^%s^%s^^%s^^^^^%d%s%s^%s^Fresno^US-CA^US^20250812^10^%s^20260605^E155^^^^^^^^^^20260901^20260910\r\n", \
        pad(100000 + s, 7), ssid, id, f, l, year, month, day, gender, pad(g > 1 ? g - 1 : 1, 2) > ods
  }
  write_pair()
}
