# Makes an invented district: out/ods.txt (37 fields) and out/sis/{LOC,STU,ENR}.csv with `rows` spells, one a student.
# Of the spells 1 % left, 1 % have another grade and 0.5 % are new to the state; the rest is the same on both sides.
function pad(n, w) { return sprintf("%0" w "d", n) }
BEGIN {
  srand(7)
  system("mkdir -p " out "/sis")
  stu = out "/sis/STU.csv"; enr = out "/sis/ENR.csv"; loc = out "/sis/LOC.csv"; ods = out "/ods.txt"
  split("Ada Ben Cleo Dara Eli Fay Gus Hana Ivo June Kai Lena Milo Nora Otis Pia Quin Rosa Sami Tess", first, " ")
  split("Alder Birch Cedar Dogwood Elm Fir Ginkgo Hazel Ironwood Juniper Larch Maple Oak Pine Rowan Spruce Willow", last, " ")
  print "CD,NM,CC,DC,SC,DNR,TG,U,LO,HI,ET,OPN,CLS" > loc
  schools = int(rows / 600) + 2
  for (s = 1; s <= schools; s++) print s ",School " s ",99,12345," pad(100000 + s, 7) ",,,,,,REG,," > loc
  print "ID,SC,CID,LN,FN,MN,SF,LNA,FNA,MNA,BD,GN,BCY,BST,BCU,ETH,RC1,GR,NG,TG,SP,HS,HL,LF,AD,CY,ST,ZC,EOY,HSG,SWR,DEL" > stu
  print "ID,SC,YR,GR,ED,LD,ER,PR,IT,ITD,HS,NPS,DEL" > enr
  for (i = 1; i <= rows; i++) {
    id = 100000 + i; ssid = 1000000000 + i * 7; s = 1 + int(rand() * schools); g = 1 + int(rand() * 12)
    f = first[1 + int(rand() * 20)]; l = last[1 + int(rand() * 17)] "-" last[1 + int(rand() * 17)]
    year = 2020 - g; month = pad(1 + int(rand() * 12), 2); day = pad(1 + int(rand() * 28), 2)
    gender = rand() < 0.5 ? "F" : "M"; start = 11 + int(rand() * 10); r = rand()
    print id "," s "," ssid "," l "," f ",,,,,," year "-" month "-" day "," gender ",Fresno,CA,US,N,700," g "," g + 1 ",,,,eng,EO,1 Oak St,Fresno,CA,93701,,,," > stu
    print id "," s ",2026," g ",2026-08-" start "," (r < 0.01 ? "2026-09-25,160" : ",") ",,,,,," > enr
    if (r >= 0.02 && r < 0.025) continue
    grade = r >= 0.01 && r < 0.02 ? (g > 1 ? g - 1 : g + 1) : g
    printf "SENR-R^^^9912345^%s^^2026-2027^%s^%s^%s^^%s^^^^^%d%s%s^%s^Fresno^US-CA^US^202608%d^10^%s^^^^^^^^^^^^20260901^20260910\r\n", \
      pad(100000 + s, 7), ssid, id, f, l, year, month, day, gender, start, pad(grade, 2) > ods
    if (i == 1)  # one closed row: an extract without any is an Active Students download
      printf "SENR-R^^^9912345^%s^^2025-2026^%s^%s^%s^^%s^^^^^%d%s%s^%s^Fresno^US-CA^US^20250812^10^%s^20260605^E155^^^^^^^^^^20260901^20260910\r\n", \
        pad(100000 + s, 7), ssid, id, f, l, year, month, day, gender, pad(g > 1 ? g - 1 : 1, 2) > ods
  }
}
