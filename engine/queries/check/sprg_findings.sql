-- What a check of SPRG found: the rules' findings, and what holds students or rows back.
SELECT rule, severity, student_id, ssid, school, start_date, field, detail FROM (
  SELECT f.rule, f.severity, w.student_id, w.ssid, w.school, w.start_date, f.field, f.detail
  FROM temp.rule_finding AS f JOIN temp.work_sprg AS w ON w.row_id = f.row_id
  UNION ALL
  SELECT h.code, 'fatal', h.student_id, coalesce(t.ssid, ''), '', '', '', h.reason
  FROM temp.program_held_student AS h
  LEFT JOIN main.student_school AS t ON t.student_id = h.student_id AND t.identity = 1
  WHERE h.code <> 'IVR0034' AND h.student_id IN (SELECT student_id FROM temp.program_source)
  UNION ALL
  SELECT code, 'fatal', student_id, ssid, school, start_date, '', reason FROM temp.program_hold WHERE code <> 'IVR0034'
)
ORDER BY severity, rule, student_id, start_date, field
