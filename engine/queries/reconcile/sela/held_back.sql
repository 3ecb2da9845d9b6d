-- Records that a fatal rule speaks of, and so not sent. Of several rules SELA's own come first, then by code.
SELECT rule, iif(detail = '', field, detail), ssid, student_id, school, start_date, field FROM (
  SELECT f.rule, f.field, f.detail, w.ssid, w.student_id, w.school, w.start_date,
         row_number() OVER (PARTITION BY w.row_id ORDER BY f.rule GLOB 'SELA*' DESC, f.rule, f.field) AS place
  FROM temp.rule_finding AS f JOIN temp.work_sela AS w ON w.row_id = f.row_id
  WHERE f.severity = 'fatal')
WHERE place = 1
ORDER BY ssid, student_id
